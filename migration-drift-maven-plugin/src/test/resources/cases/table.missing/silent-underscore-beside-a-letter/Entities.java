import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "a_b")
class Underscored {
    @Id
    Long id;
}

@Entity
@Table(name = "acb")
class Lettered {
    @Id
    Long id;

    @Column(length = 40)
    String name;
}

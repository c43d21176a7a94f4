import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(insertable = false)
    int sold;
}

@Entity
@DiscriminatorColumn(name = "kind", length = 10)
class Paper {
    @Id
    Long id;
}

@Entity
class Sheet extends Paper {
    @Column
    int scale;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "user")
class User {
    @Id
    Long id;

    @Column(name = "order")
    Integer order;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {
    @Id
    Long id;

    @Column(unique = true)
    String email;
}

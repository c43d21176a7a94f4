import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Invoice {
    @Id
    @GeneratedValue
    Long id;
}

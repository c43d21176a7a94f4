import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Invoice {
    @Id
    Long id;

    int amount;
}

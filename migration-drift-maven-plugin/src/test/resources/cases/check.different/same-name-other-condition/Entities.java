import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
@Check(name = "amount_range", constraints = "amount between 1 and 1000")
class Invoice {
    @Id
    Long id;

    int amount;
}

import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "amount > 0 or discount > 0")
class Invoice {
    @Id
    Long id;

    Integer amount;

    Integer discount;
}

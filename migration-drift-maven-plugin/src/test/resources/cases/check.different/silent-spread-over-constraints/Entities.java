import jakarta.persistence.*;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "amount > 0 and discount >= 0 and discount <= amount")
class Invoice {
    @Id
    Long id;

    Integer amount;

    Integer discount;
}

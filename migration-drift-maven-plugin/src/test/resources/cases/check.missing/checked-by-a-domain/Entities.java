import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;

@Entity
class Invoice {
    @Id
    Long id;

    @Column(nullable = false)
    @Check(constraints = "amount > 0")
    BigDecimal amount;
}

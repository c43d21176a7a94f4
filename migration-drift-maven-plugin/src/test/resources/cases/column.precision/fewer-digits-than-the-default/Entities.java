import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Sale {
    @Id
    Long id;

    BigDecimal amount;
}

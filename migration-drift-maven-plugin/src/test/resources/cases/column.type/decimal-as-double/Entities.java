import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Price {
    @Id
    Long id;

    BigDecimal amount;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Price {
    @Id
    long id;

    @Column(precision = 12, scale = 2)
    BigDecimal amount;

    long stock;

    double ratio;

    Integer weight;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;

@Entity
class Counter {
    @Id
    Long id;

    BigInteger total;

    @Column(precision = 5, scale = 0)
    BigDecimal units;
}

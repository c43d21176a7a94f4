import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Rate {
    @Id
    Long id;

    @Column(precision = 10, scale = 2)
    BigDecimal percent;

    @Column(precision = 10, scale = 2)
    BigDecimal unlimited;
}

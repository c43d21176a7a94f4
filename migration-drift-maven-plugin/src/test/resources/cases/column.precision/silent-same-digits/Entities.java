import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@Entity
class Sale {
    @Id
    Long id;

    BigDecimal implicit;

    @Column(precision = 10, scale = 2)
    BigDecimal stated;

    @Column(precision = 10)
    BigDecimal whole;

    @Digits(integer = 6, fraction = 3)
    BigDecimal validated;

    @Column(columnDefinition = "numeric")
    BigDecimal unlimited;
}

package shapes.decimals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Price {
    @Id
    Long id;

    float single;

    Float singleOrNull;

    double twice;

    Double twiceOrNull;

    BigDecimal amount;

    @Column(precision = 10, scale = 3, nullable = false)
    BigDecimal exact;

    @Column(precision = 12)
    BigDecimal whole;
}

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
class Book {
    @Id
    Long id;

    @Column(precision = 10, scale = 2, insertable = false, updatable = false)
    BigDecimal price;

    @Column(precision = 10, scale = 4, insertable = false, updatable = false)
    BigDecimal weight;

    @Column(secondPrecision = 6, insertable = false, updatable = false)
    LocalDateTime printed;
}

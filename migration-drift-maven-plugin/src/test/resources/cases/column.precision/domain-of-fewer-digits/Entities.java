import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
class Book {
    @Id
    Long id;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    @Column(precision = 10, scale = 2)
    BigDecimal weight;

    @Column(secondPrecision = 6)
    LocalDateTime read;
}

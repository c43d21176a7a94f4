import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Shelf {
    @Id
    Long id;

    @Column(length = 20)
    String label;

    String books;

    Integer weight;

    @Column(precision = 12, scale = 2)
    BigDecimal price;

    @Column(precision = 12, scale = 4)
    BigDecimal depth;

    LocalDateTime printed;
}

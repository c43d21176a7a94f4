import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Book {
    @Id
    Long id;

    BigDecimal price;
}

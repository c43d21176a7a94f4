import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import org.hibernate.annotations.Formula;

@Entity
class Book {
    @Id
    Long id;

    BigDecimal price;

    @Formula("price * 1.07")
    BigDecimal grossPrice;

    @Transient
    String remark;
}

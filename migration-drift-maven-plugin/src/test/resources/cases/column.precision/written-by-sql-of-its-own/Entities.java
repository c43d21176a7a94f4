import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Book {
    @Id
    Long id;

    @Column(precision = 6, scale = 2)
    @ColumnTransformer(write = "? / 1000", read = "price * 1000")
    BigDecimal price;

    @Column(precision = 6, scale = 2)
    @ColumnTransformer(write = "-(?)", read = "-debt")
    BigDecimal debt;

    @Column(precision = 6, scale = 2)
    @ColumnTransformer(write = "trunc(?)")
    BigDecimal weight;

    @Column(precision = 6, scale = 2)
    @ColumnTransformer(write = "abs(?)")
    BigDecimal height;
}

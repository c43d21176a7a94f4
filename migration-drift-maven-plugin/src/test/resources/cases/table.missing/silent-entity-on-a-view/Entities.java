import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

@Entity
class Book {
    @Id
    Long id;

    String title;

    @Column(nullable = false)
    BigDecimal price;
}

@Entity
@Immutable
@Table(name = "book_price")
class BookPrice {
    @Id
    Long id;

    @Column(nullable = false)
    BigDecimal price;
}

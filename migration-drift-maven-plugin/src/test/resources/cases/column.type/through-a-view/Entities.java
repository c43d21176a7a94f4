import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
class Book {
    @Id
    Long id;

    int price;
}

@Entity
@Immutable
@Table(name = "book_price")
class BookPrice {
    @Id
    Long id;

    String price;
}

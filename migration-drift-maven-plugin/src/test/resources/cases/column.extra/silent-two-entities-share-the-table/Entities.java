import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Table(name = "book")
class Book {
    @Id
    Long id;

    String title;
}

@Entity
@Immutable
@Table(name = "book")
class BookSummary {
    @Id
    Long id;

    Integer pages;
}

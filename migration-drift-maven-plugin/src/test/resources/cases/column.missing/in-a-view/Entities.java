import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
class Book {
    @Id
    Long id;

    String title;
}

@Entity
@Immutable
@Table(name = "book_list")
class BookList {
    @Id
    Long id;

    String title;
}

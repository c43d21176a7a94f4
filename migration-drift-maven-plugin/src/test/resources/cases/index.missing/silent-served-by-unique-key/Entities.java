import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "book_isbn", columnList = "isbn"))
class Book {
    @Id
    Long id;

    @Column(unique = true)
    String isbn;
}

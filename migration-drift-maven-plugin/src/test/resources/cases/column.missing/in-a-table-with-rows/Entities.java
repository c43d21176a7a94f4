import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "book_isbn", columnList = "isbn"))
class Book {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, unique = true, length = 13)
    String isbn;

    @ManyToOne
    Book sequel;
}

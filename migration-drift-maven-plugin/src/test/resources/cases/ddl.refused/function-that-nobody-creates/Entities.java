import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 13)
    @Check(constraints = "is_isbn(isbn)")
    String isbn;
}

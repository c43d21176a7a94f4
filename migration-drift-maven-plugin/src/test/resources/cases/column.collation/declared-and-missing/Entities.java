import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Collate;

@Entity
class Book {
    @Id
    Long id;

    @Collate("C")
    String isbn;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
class Book {
    @Id
    Long id;

    @Comment("Thirteen digits; no dashes")
    String isbn;

    String title;
}

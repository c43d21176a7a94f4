import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
class Book {
    @Id
    Long id;

    @Comment("Thirteen digits without dashes")
    String isbn;

    @Column(comment = "As printed on the cover")
    String title;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
class Book {
    @Id
    Long id;

    @Comment("The author's name")
    String author;

    String title;
}

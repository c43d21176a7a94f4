import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
@Comment("What we sell")
class Book {
    @Id
    Long id;
}

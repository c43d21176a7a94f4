import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Sales {
    @Id
    Long id;

    String bookTitle;
}

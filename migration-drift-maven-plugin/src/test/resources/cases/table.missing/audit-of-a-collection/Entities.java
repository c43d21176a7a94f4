import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.envers.Audited;

@Entity
@Audited
class Book {
    @Id
    Long id;

    @ElementCollection
    List<String> tags;
}

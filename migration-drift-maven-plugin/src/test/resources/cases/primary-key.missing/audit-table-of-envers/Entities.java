import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;

@Entity
@Audited
class Book {
    @Id
    Long id;

    String title;
}

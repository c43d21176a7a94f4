import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.NaturalId;

@Entity
class Book {
    @Id
    Long id;

    @NaturalId
    String title;
}

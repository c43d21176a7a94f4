import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Author {
    @Id
    Long id;

    LocalDate born;

    Boolean alive;
}

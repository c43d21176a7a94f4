import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;
}

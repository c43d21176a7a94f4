import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
class Book {
    @Id
    Long id;

    @Version
    Integer version;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Chapter {
    @Id
    Long id;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Reader {
    @Id
    Long id;

    String name;
}

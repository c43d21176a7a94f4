import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Tagged {
    @Id
    Long id;

    List<String> tags;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;

@Entity
class Trip {
    @Id
    Long id;

    Duration length;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;

@Entity
class Track {
    @Id
    Long id;

    Duration length;
}

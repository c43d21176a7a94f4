import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;

@Entity
class Event {
    @Id
    Long id;

    LocalDateTime happened;

    Instant recorded;
}

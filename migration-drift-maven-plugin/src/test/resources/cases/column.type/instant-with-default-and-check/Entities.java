import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Message {
    @Id
    Long id;

    Instant sent;

    Long reader;
}

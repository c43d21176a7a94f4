import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class P {
    @Id
    Long id;

    Instant createdAt;
}

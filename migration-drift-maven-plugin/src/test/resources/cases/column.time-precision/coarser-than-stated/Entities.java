import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

@Entity
class Event {
    @Id
    Long id;

    @Column(secondPrecision = 6)
    LocalDateTime happened;
}

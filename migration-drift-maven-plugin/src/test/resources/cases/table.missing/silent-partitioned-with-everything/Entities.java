import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(indexes = @Index(columnList = "happened"), uniqueConstraints = @UniqueConstraint(columnNames = {"id", "happened", "source"}))
class Event {
    @EmbeddedId
    EventId id;

    @Column(length = 50)
    String source;

    @ManyToOne
    Device device;
}

@Embeddable
class EventId implements Serializable {
    Long id;
    Instant happened;
}

@Entity
class Device {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
}

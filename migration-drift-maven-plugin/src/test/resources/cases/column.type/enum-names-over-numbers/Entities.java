import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum State { OPEN, CLOSED }

@Entity
class Task {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    State state;
}

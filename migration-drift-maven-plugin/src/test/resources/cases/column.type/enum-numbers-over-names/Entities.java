import jakarta.persistence.Entity;
import jakarta.persistence.Id;

enum State { OPEN, CLOSED }

@Entity
class Task {
    @Id
    Long id;

    State state;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;

@Entity
class Loan {
    @Id
    Long id;

    Duration lent;

    Duration due;

    Duration returned;
}

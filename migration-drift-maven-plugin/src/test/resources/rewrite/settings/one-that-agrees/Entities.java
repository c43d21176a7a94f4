import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Loan {
    @Id
    Long id;

    Instant lent;

    Instant due;

    Instant returned;

    Instant noted;
}

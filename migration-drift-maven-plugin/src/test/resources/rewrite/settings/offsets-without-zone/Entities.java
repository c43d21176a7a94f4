import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;

@Entity
class Loan {
    @Id
    Long id;

    OffsetDateTime lent;

    OffsetDateTime due;

    OffsetDateTime returned;
}

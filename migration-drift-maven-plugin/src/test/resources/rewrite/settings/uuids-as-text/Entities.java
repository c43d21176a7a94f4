import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Loan {
    @Id
    Long id;

    UUID lent;

    UUID due;

    UUID returned;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

@Entity
class Sale {
    @Id
    Long id;

    Instant sold;

    OffsetDateTime paid;

    LocalDateTime delivered;
}

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;

@Entity
class Sale {
    enum Status {
        OPEN,
        PAID
    }

    @Id
    Long id;

    Instant moment;

    ZonedDateTime zoned;

    Status status;

    BigDecimal amount;

    LocalTime opens;
}

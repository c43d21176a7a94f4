import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;

@Entity
class Delivery {
    @Id
    Long id;

    @Temporal(TemporalType.TIMESTAMP)
    Date ordered;

    Timestamp sent;

    @Temporal(TemporalType.TIMESTAMP)
    Calendar received;

    LocalDateTime promised;
}

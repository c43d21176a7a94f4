import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Specimen {
    @Id
    Long id;

    LocalDateTime local;
    Instant instant;
    OffsetDateTime shifted;
    ZonedDateTime zoned;
    LocalDate date;
    LocalTime time;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    @Column(columnDefinition = "interval")
    Duration interval;

    Duration nanoseconds;
}

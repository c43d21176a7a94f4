package shapes.moderntimes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

@Entity
class Appointment {
    @Id
    Long id;

    LocalDate day;

    LocalTime hour;

    LocalDateTime moment;

    Instant instant;

    OffsetDateTime elsewhere;

    ZonedDateTime zoned;

    Duration duration;

    Year year;

    ZoneOffset zone;
}

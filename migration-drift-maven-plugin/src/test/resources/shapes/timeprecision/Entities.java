package shapes.timeprecision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

@Entity
class Measurement {
    @Id
    Long id;

    @Column(columnDefinition = "timestamp(3)")
    LocalDateTime moment;

    @Column(columnDefinition = "timestamp(0) with time zone", nullable = false)
    OffsetDateTime elsewhere;

    @Column(columnDefinition = "time(3)")
    LocalTime hour;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

@Entity
class Sample {
    @Id
    Long id;
    @Column(nullable = false) short small;
    @Column(nullable = false) int medium;
    @Column(nullable = false) long big;
    @Column(nullable = false) float single;
    @Column(nullable = false) double twice;
    @Column(nullable = false) boolean flag;
    @Column(precision = 12, scale = 3) BigDecimal amount;
    @Column(precision = 20, scale = 0) BigInteger whole;
    @Column(length = 1) String letter;
    @Column(length = 10, columnDefinition = "char(10)") String padded;
    LocalDateTime at;
    Instant instant;
    OffsetDateTime shifted;
    ZonedDateTime zoned;
    LocalTime time;
    LocalDate date;
    UUID uuid;
    byte[] bytes;
    Character mark;
}

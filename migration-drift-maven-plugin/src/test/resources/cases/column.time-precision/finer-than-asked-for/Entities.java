import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalTime;

@Entity
class Shop {
    @Id
    Long id;

    LocalTime opens;

    @Column(secondPrecision = 3)
    Instant created;
}

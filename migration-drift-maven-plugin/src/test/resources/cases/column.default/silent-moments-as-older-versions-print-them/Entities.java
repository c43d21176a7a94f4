import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.ColumnDefault;

@Entity
class P {
    @Id
    Long id;

    @ColumnDefault("CURRENT_DATE")
    LocalDate a;

    @ColumnDefault("now()")
    Instant b;

    @ColumnDefault("localtime")
    LocalTime c;
}

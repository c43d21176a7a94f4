import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Check;

@Entity
class Invoice {
    @Id
    Long id;

    @Check(constraints = "due >= date '2000-01-01'")
    LocalDate due;
}

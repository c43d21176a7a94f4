import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Ticket {
    @Id
    Long id;

    @ColumnDefault("random()")
    Double luck;
}

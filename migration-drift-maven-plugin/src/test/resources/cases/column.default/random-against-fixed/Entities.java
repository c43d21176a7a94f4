import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Ticket {
    @Id
    Long id;

    @ColumnDefault("gen_random_uuid()")
    UUID number;
}

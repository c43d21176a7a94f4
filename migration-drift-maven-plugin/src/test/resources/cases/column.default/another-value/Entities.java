import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Book {
    @Id
    Long id;

    @ColumnDefault("1")
    Integer edition;

    @ColumnDefault("'draft'")
    String status;

    @ColumnDefault("now()")
    Instant created;
}

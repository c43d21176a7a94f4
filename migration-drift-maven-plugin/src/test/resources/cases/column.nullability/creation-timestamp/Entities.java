import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

@Entity
class Book {
    @Id
    Long id;

    @CreationTimestamp
    Instant created;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Book {
    @Id
    Long id;

    @Column(name = "created_at", insertable = false, updatable = false)
    Instant createdAt;
}

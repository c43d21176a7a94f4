package shapes.timestamps;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

@Entity
class Post {
    @Id
    Long id;

    @CreationTimestamp
    LocalDateTime created;

    @UpdateTimestamp
    Instant updated;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;

@Entity
class Book {
    @Id
    Long id;

    @Generated
    @ColumnDefault("now()")
    @Column(nullable = false)
    Instant made;
}

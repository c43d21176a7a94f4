import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Author {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    Mood mood;

    Mood before;
    byte[] face;

    @Lob
    byte[] voice;

    UUID key;
    boolean alive;
    Duration age;

    @Array(length = 3)
    String[] names;

    @JdbcTypeCode(SqlTypes.JSON)
    String notes;
}

enum Mood {
    GLAD,
    SAD
}

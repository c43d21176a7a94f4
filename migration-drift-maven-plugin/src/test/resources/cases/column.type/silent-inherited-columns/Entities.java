import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

@MappedSuperclass
abstract class Audited {
    @Column(nullable = false)
    Instant created;

    @Column(length = 50)
    String author;
}

@Entity
class Note extends Audited {
    @Id
    Long id;

    String text;
}

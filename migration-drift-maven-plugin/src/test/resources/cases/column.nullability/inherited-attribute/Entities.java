import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

@MappedSuperclass
abstract class Audited {
    @Column(nullable = false)
    Instant created;
}

@Entity
class Note extends Audited {
    @Id
    Long id;
}

@Entity
class Letter extends Audited {
    @Id
    Long id;
}

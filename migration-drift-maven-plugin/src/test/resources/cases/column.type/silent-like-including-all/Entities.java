import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

@MappedSuperclass
abstract class Base {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant created;
}

@Entity
class Invoice extends Base {
    @Column(unique = true, length = 20)
    String number;
}

@Entity
class Receipt extends Base {
    @Column(unique = true, length = 20)
    String number;
}

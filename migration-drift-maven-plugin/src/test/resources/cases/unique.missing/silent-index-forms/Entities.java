import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.UUID;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "u", columnNames = {"tenant", "email"}))
class Customer {
    @Id
    Long id;

    @Column(nullable = false)
    String tenant;

    @Column(nullable = false)
    String email;

    @Column(unique = true)
    UUID token;
}

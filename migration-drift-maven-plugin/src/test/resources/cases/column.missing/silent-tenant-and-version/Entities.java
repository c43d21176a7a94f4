import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

@Entity
class Book {
    @Id
    Long id;

    @TenantId
    String tenant;

    @Version
    int version;
}

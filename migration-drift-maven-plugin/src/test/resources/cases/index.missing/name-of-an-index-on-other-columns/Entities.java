import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(
        name = "purchase",
        indexes = {
            @Index(name = "ix_purchase_history", columnList = "customer, placed_at"),
            @Index(name = "ix_purchase_reference", columnList = "reference")
        })
class Purchase {
    @Id
    long id;

    String customer;

    Instant placed_at;

    String reference;
}

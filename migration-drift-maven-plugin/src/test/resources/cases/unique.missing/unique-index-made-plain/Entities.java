import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "customer_email", columnList = "email", unique = true))
class Customer {
    @Id
    Long id;

    String email;
}

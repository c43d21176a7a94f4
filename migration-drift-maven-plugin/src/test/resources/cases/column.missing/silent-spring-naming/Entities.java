import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class CustomerAccount {
    @Id
    Long id;

    String firstName;

    @ManyToOne
    CustomerAccount referredBy;
}

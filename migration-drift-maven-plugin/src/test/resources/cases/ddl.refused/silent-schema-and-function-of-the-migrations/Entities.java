import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "customer", schema = "crm")
class Customer {
    @Id
    Long id;

    @Column(length = 13, columnDefinition = "loyalty_number")
    String loyaltyNumber;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
class Customer {
    @Id
    Long id;

    @OneToOne
    Address address;
}

@Entity
class Address {
    @Id
    Long id;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

@Entity
class Customer {
    @Id
    Long id;
}

@Entity
class Profile {
    @Id
    Long id;

    @OneToOne
    @MapsId
    Customer customer;
}

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "address")
class Address {
    String city;
    @Column(length = 10)
    String zip;
}

@Entity
class Customer {
    @Id
    Long id;

    Address address;
}

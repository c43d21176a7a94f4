import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Embeddable
class Address {
    String street;

    @ElementCollection
    List<String> phones;
}

@Entity
class Customer {
    @Id
    Long id;

    Address address;
}

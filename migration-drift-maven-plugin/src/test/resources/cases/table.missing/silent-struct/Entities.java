import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "address")
class Address {
    String street;
    Integer number;
}

@Entity
class Customer {
    @Id
    Long id;

    Address home;
}

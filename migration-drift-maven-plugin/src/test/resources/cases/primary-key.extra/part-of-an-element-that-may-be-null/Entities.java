import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

@Entity
class Person {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "address", uniqueConstraints = @UniqueConstraint(columnNames = {"street"}))
    Set<Address> addresses;
}

@Embeddable
class Address {
    @Column(nullable = false)
    String city;

    String street;
}

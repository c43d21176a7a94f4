import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Embeddable
class Address {
    @Column(length = 40)
    String street;
}

@Entity
class Customer {
    @Id
    Long id;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "home_street", length = 120))
    Address home;
}

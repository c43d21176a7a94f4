import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Embeddable
class Address {
    String zip;

    @Column(nullable = false)
    String city;
}

@Entity
class Customer {
    @Id
    Long id;

    @Embedded
    @AttributeOverride(name = "zip", column = @Column(name = "home_zip"))
    @AttributeOverride(name = "city", column = @Column(name = "home_city", nullable = false))
    Address home;
}

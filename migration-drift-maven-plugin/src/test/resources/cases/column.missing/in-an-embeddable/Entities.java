import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Embeddable
class Address {
    String street;

    @Column(name = "post_code")
    String postCode;
}

@Entity
class Customer {
    @Id
    Long id;

    @Embedded
    Address home;
}

package shapes.embeddables;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {
    @Id
    Long id;

    @Embedded
    Address address;
}

@Embeddable
class Address {
    @Column(nullable = false)
    String street;

    @Column(length = 5)
    String zip;

    int floor;
}

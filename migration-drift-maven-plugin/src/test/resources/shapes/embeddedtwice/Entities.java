package shapes.embeddedtwice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Shipment {
    @Id
    Long id;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "from_street", nullable = false)),
        @AttributeOverride(name = "town", column = @Column(name = "from_town"))
    })
    Place origin;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "to_street")),
        @AttributeOverride(name = "town", column = @Column(name = "to_town", unique = true))
    })
    Place target;
}

@Embeddable
class Place {
    String street;

    String town;
}

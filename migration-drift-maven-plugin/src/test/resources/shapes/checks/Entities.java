package shapes.checks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "valid_to > valid_from")
class Offer {
    @Id
    Long id;

    @Column(name = "valid_from")
    Integer validFrom;

    @Column(name = "valid_to")
    Integer validTo;

    @Check(constraints = "discount between 0 and 90")
    int discount;
}

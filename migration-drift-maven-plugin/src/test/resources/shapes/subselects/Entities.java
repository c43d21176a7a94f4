package shapes.subselects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
class Sale {
    @Id
    Long id;

    int amount;
}

@Entity
@Immutable
@Subselect("select s.id as id, s.amount * 2 as doubled from Sale s")
class DoubledSale {
    @Id
    Long id;

    int doubled;
}

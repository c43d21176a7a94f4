package shapes.naturalids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.NaturalId;

@Entity
class Isbn {
    @Id
    Long id;

    @NaturalId
    String code;

    String title;
}

@Entity
class Parking {
    @Id
    Long id;

    @NaturalId(mutable = true)
    Integer level;

    @NaturalId(mutable = true)
    Integer slot;
}

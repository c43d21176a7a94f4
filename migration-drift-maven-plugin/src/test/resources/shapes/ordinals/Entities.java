package shapes.ordinals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Parcel {
    enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    @Id
    Long id;

    @Enumerated
    Size size;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    Size packed;
}

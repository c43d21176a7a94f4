package shapes.enumarrays;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Week {
    enum Day {
        MONDAY,
        TUESDAY
    }

    @Id
    Long id;

    Day[] open;

    @Enumerated(EnumType.STRING)
    Day[] closed;
}

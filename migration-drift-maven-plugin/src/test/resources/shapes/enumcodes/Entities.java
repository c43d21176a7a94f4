package shapes.enumcodes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;

@Entity
class Lamp {
    enum Colour {
        RED("r"),
        GREEN("g");

        @EnumeratedValue
        final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Colour colour;
}

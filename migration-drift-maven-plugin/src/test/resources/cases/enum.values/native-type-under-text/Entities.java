import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class P {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Colour colour;
}

enum Colour {
    RED,
    GREEN
}

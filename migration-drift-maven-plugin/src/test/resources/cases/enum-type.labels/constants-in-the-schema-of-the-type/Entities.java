import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class P {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "app.\"Colour\"", nullable = false)
    Colour colour;
}

enum Colour {
    RED,
    GREEN,
    BLUE,
    PINK
}

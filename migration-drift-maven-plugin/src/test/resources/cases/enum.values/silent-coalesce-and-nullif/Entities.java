import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum Size { SMALL, LARGE }

@Entity
class Shirt {
    @Id
    Long id;

    @Enumerated(EnumType.STRING) Size a;
    @Enumerated(EnumType.STRING) Size b;
}

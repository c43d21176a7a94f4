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
    @Enumerated(EnumType.STRING) Size c;
    @Enumerated(EnumType.STRING) Size d;
    @Enumerated(EnumType.STRING) Size e;
    @Enumerated(EnumType.STRING) Size f;
    @Enumerated(EnumType.STRING) Size g;
    @Enumerated(EnumType.STRING) Size h;
    @Enumerated(EnumType.STRING) Size i;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;

@Entity
@Table(name = "parcel")
@Check(name = "ck_parcel", constraints = "weight > 0")
class Parcel {
    @Id
    long id;

    Integer weight;

    Integer height;
}

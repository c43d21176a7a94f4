import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "a > 0 or b > 0 or c > 0")
class Line {
    @Id
    Long id;

    Integer a;
    Integer b;
    Integer c;
}

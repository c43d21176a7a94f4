import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "quantity > 0 or price > 0")
class Line {
    @Id
    Long id;

    Integer quantity;
    Integer price;
}

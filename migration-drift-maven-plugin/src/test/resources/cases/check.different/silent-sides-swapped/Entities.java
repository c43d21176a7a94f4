import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "opens < closes")
class Shop {
    @Id
    Long id;

    Integer opens;

    Integer closes;
}

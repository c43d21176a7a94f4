import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Min;
import org.hibernate.annotations.Check;

@Entity
class Review {
    @Id
    Long id;

    @Min(1)
    @Check(constraints = "stars < 6")
    int stars;
}

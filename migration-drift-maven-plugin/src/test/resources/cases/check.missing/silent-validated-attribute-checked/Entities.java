import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Entity
class Review {
    @Id
    Long id;

    @Min(1)
    @Max(5)
    int stars;
}

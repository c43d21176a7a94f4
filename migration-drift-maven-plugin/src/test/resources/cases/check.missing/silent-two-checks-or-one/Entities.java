import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
class Review {
    @Id
    Long id;

    @Column(nullable = false)
    @Check(constraints = "stars >= 1 and stars <= 5")
    int stars;
}

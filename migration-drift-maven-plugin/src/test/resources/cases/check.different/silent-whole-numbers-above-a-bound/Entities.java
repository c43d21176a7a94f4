import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Rating {
    @Id
    Long id;

    @Column(check = @CheckConstraint(constraint = "stars between 1 and 5"))
    Integer stars;

    @Column(check = @CheckConstraint(constraint = "votes >= 0"))
    Integer votes;

    @Column(check = @CheckConstraint(constraint = "code in ('A', 'B', 'C')"), length = 1)
    String code;

    @Column(precision = 5, scale = 2, check = @CheckConstraint(constraint = "share >= 0 and share <= 100"))
    BigDecimal share;
}

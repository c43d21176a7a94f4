import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(check = {@CheckConstraint(constraint = "low > 0"), @CheckConstraint(constraint = "high < 100")})
class Span {
    @Id
    Long id;

    @Column(nullable = false)
    int low;

    @Column(nullable = false)
    int high;
}

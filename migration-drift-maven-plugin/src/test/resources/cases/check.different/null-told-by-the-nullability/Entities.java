import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
class Invoice {
    @Id
    Long id;

    @Column(nullable = false)
    @Check(constraints = "amount > 0")
    Integer amount;
}

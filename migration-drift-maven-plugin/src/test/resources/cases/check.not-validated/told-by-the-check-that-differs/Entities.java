import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;

@Entity
class Invoice {
    @Id
    Long id;

    @Check(constraints = "amount > 0")
    Integer amount;

    @Column(columnDefinition = "integer")
    Integer discount;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(indexes = @Index(columnList = "amount"))
class Invoice {
    @Id
    Long id;

    @Column(nullable = false, unique = true)
    @ColumnDefault("0")
    @Check(constraints = "amount >= 0")
    int amount;
}

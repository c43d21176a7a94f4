import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Account {
    @Id
    Long id;

    @Column(columnDefinition = "email")
    String email;

    @Column(columnDefinition = "money_amount not null")
    BigDecimal balance;
}

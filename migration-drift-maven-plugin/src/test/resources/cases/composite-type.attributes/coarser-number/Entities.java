import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "price")
class Price {
    @Column(precision = 10, scale = 2)
    BigDecimal amount;

    @Column(length = 3)
    String currency;
}

@Entity
class Item {
    @Id
    Long id;

    Price price;
}

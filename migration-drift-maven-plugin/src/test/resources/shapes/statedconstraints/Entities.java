package shapes.statedconstraints;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

@Entity
@Table(check = @CheckConstraint(name = "positive_stock", constraint = "stock >= 0"), comment = "what is on the shelf")
class Stock {
    @Id
    Long id;

    @Column(nullable = false, check = @CheckConstraint(constraint = "price > 0"), comment = "in cents")
    int price;

    int stock;

    @Column(secondPrecision = 3)
    LocalDateTime counted;
}

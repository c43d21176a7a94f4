package shapes.singletable;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.math.BigDecimal;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
class Payment {
    @Id
    Long id;

    @Column(nullable = false)
    BigDecimal amount;
}

@Entity
@DiscriminatorValue("card")
class CardPayment extends Payment {
    @Column(length = 4)
    String lastDigits;
}

@Entity
@DiscriminatorValue("cash")
class CashPayment extends Payment {
    @Column(nullable = false)
    String till;

    int bills;
}

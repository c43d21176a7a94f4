import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
class Payment {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {
    String number;
}

@Entity
@DiscriminatorValue("CASH")
class CashPayment extends Payment {
}

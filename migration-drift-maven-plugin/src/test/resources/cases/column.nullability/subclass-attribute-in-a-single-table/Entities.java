import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@DiscriminatorColumn(name = "kind")
class Payment {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {
    @Column
    String number;
}

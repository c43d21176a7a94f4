import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(name = "payment_kind")
class Payment {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {}

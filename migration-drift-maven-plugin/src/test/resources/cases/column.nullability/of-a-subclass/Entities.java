import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Payment {
    @Id
    Long id;

    @Column(nullable = false)
    String payer;
}

@Entity
class CardPayment extends Payment {
    @Column(nullable = false)
    String lastDigits;
}

@Entity
class Transfer extends Payment {
    String account;
}

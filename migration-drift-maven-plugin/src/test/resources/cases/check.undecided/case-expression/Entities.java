import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Payment {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Kind kind;
}

enum Kind {
    CARD,
    CASH,
    CHEQUE
}

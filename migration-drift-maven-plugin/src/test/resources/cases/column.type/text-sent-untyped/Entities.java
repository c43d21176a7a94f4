import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Loan {
    @Id
    Long id;

    String note;

    String code;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    State former;

    String days;

    enum State {
        OPEN,
        RETURNED
    }
}

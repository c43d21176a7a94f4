import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Loan {
    @Id
    Long id;

    /** By an implicit cast. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state;

    /** The type lacks a constant. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State former;

    /** By a cast for what is stored alone. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State next;

    /** By none. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State last;

    enum State {
        OPEN,
        RETURNED
    }
}

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Embeddable
class SeatId implements Serializable {
    Integer hall;
    Integer number;
}

@Entity
class Seat {
    @EmbeddedId
    SeatId id;
}

@Entity
class Ticket {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "hall", referencedColumnName = "hall")
    @JoinColumn(name = "seat", referencedColumnName = "number")
    Seat seat;
}

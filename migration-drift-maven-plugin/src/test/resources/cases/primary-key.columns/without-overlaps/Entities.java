import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

@Embeddable
class BookingId implements Serializable {
    @Column(columnDefinition = "int4range")
    String room;

    @Column(columnDefinition = "tsrange")
    String span;
}

@Entity
class Booking {
    @EmbeddedId
    BookingId id;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Booking {
    @Id
    Long id;

    @Column(columnDefinition = "int4range")
    String room;

    @Column(columnDefinition = "tsrange")
    String span;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"room", "span"}))
class Booking {
    @Id
    Long id;

    @Column(columnDefinition = "int4range")
    String room;

    @Column(columnDefinition = "tsrange")
    String span;
}

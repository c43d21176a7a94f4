import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
        name = "seat",
        uniqueConstraints = @UniqueConstraint(name = "uq_seat", columnNames = {"hall", "line", "place"}))
class Seat {
    @Id
    long id;

    String hall;

    String line;

    Integer place;
}

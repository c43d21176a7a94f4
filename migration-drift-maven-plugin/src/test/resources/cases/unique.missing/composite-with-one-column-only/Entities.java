import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "one_seat", columnNames = {"hall", "seat"}))
class Ticket {
    @Id
    Long id;

    Integer hall;

    Integer seat;
}

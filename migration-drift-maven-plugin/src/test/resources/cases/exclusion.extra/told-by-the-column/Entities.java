import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Booking {
    @Id
    Long id;
}

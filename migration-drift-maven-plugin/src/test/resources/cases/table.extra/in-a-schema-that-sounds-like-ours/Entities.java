import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "_drift")
class Buoy {
    @Id
    Long id;
}

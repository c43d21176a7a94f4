import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class P {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
}

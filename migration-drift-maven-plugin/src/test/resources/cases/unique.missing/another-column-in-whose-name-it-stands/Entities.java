import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class P {
    @Id
    Long id;

    @Column(unique = true)
    String name;

    String surname;
}

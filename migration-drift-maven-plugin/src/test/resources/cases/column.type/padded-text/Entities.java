import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Country {
    @Id
    Long id;

    @Column(length = 3)
    String code;
}

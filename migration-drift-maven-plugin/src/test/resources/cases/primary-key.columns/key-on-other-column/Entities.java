import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Country {
    @Id
    String code;

    @Column(nullable = false)
    Integer number;
}

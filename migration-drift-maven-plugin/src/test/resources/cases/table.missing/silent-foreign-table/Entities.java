import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Country {
    @Id
    @Column(length = 2)
    String code;

    @Column(nullable = false)
    String name;
}

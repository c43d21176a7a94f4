import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Shelf {
    @Id
    Long id;

    @Column(length = 20)
    String label;

    String books;

    Integer weight;
}

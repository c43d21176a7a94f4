import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Collate;

@Entity
class Author {
    @Id
    Long id;

    @Collate("C")
    @Column(length = 80, nullable = false)
    String name;
}

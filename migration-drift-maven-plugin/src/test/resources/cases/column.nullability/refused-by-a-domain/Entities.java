import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Author {
    @Id
    Long id;

    @Column(length = 50)
    String name;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Author {
    @Id
    Long id;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    Integer born;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Chapter {
    @Id
    Long id;

    @Column(nullable = false)
    Long number;
}

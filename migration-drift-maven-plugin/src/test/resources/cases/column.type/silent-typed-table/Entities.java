import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Point {
    @Id
    Long id;

    @Column(nullable = false)
    int x;
}

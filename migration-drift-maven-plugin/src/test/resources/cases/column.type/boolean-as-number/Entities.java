import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Task {
    @Id
    Long id;

    @Column(nullable = false)
    boolean done;
}

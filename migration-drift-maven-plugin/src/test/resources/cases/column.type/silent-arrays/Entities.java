import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

@Entity
class Tagged {
    @Id
    Long id;
    String[] tags;
    List<Integer> scores;
    @Column(columnDefinition = "text[]") String[] notes;
    UUID[] refs;
}

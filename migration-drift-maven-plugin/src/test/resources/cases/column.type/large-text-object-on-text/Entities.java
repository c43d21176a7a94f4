import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

@Entity
class Letter {
    @Id
    Long id;

    @Lob
    String text;
}

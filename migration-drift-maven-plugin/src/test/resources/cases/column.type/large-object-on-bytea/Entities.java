import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

@Entity
class Book {
    @Id
    Long id;

    @Lob
    byte[] cover;

    @Lob
    String blurb;
}

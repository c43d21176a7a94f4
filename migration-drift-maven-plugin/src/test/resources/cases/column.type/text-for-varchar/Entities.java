import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Book {
    @Id
    Long id;

    String title;

    @Column(length = 2000)
    String blurb;

    List<String> tags;
}

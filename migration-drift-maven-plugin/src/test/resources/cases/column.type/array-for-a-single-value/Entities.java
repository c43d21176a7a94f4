import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Book {
    @Id
    Long id;

    String tag;

    List<Integer> editions;
}

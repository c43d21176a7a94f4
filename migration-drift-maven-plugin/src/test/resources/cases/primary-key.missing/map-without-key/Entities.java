import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @MapKeyColumn(name = "language", length = 2)
    @Column(name = "title")
    Map<String, String> titles;
}

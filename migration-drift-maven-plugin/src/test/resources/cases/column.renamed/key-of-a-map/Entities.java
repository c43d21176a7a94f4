import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "book_title", joinColumns = @JoinColumn(name = "book_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    Map<String, String> titles;
}

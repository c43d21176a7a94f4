import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "book_code")
    @Column(name = "code", unique = true)
    Set<String> codes;
}

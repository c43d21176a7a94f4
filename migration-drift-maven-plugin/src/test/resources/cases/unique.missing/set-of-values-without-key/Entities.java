import jakarta.persistence.*;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "book_tag")
    Set<String> tags;
}

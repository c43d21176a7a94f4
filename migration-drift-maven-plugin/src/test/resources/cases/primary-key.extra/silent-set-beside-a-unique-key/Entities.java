import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "book_tag", uniqueConstraints = @UniqueConstraint(columnNames = {"tag", "book_id"}))
    @Column(name = "tag")
    Set<String> tags;
}

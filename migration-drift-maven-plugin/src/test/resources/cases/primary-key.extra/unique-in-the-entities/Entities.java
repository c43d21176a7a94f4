import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.UniqueConstraint;
import java.util.List;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(
            name = "book_tag",
            uniqueConstraints = @UniqueConstraint(columnNames = {"book_id", "tag"}))
    @Column(name = "tag")
    List<String> tags;
}

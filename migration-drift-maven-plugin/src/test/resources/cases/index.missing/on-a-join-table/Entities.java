import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ManyToMany
    @JoinTable(name = "book_tag", indexes = @Index(name = "by_tag", columnList = "tags_id"))
    Set<Tag> tags;
}

@Entity
class Tag {
    @Id
    Long id;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.List;

@Entity
class Book {
    @Id
    Long id;

    @ManyToMany
    List<Author> authors;
}

@Entity
class Author {
    @Id
    Long id;
}

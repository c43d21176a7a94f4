import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ManyToMany
    @JoinTable(name = "authorship", joinColumns = @JoinColumn(name = "book"), inverseJoinColumns = @JoinColumn(name = "author"))
    Set<Author> authors;
}

@Entity
class Author {
    @Id
    Long id;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.Set;

@Entity
class Author {
    @Id
    Long id;

    @OneToMany
    @JoinColumn(name = "author_id")
    Set<Book> books;
}

@Entity
class Book {
    @Id
    Long id;
}

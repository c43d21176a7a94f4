import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;

@Entity
class Author {
    @Id
    Long id;

    @OneToOne
    Portrait portrait;

    @OneToMany
    @JoinTable(
            name = "author_books",
            joinColumns = @JoinColumn(name = "author_id"),
            inverseJoinColumns = @JoinColumn(name = "book_id"))
    List<Book> books;
}

@Entity
class Portrait {
    @Id
    Long id;
}

@Entity
class Book {
    @Id
    Long id;
}

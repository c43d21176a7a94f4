import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;

@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(columnNames = "portrait_id"),
        indexes = @Index(columnList = "bio_id asc", unique = true))
class Author {
    @Id
    Long id;

    @OneToOne
    Leaf portrait;

    @OneToOne
    @JoinColumn(name = "bio_id")
    Leaf bio;

    @OneToOne
    @JoinColumn(unique = true)
    Leaf agent;

    @OneToMany
    @JoinTable(
            name = "author_books",
            joinColumns = @JoinColumn(name = "author_id"),
            inverseJoinColumns = @JoinColumn(name = "book_id", unique = true))
    List<Leaf> books;
}

@Entity
class Leaf {
    @Id
    Long id;
}

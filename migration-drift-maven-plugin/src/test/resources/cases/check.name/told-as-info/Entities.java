import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
@Table(
        indexes = @Index(name = "book_by_title", columnList = "title"),
        uniqueConstraints = @UniqueConstraint(name = "one_isbn", columnNames = "isbn"))
@Check(name = "has_pages", constraints = "pages > 0")
class Book {
    @Id
    Long id;

    String title;

    String isbn;

    Integer pages;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "written_by"))
    Author author;
}

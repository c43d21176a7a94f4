import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
@Table(
        indexes = {
            @Index(name = "book_by_title", columnList = "title"),
            @Index(name = "book_by_genre", columnList = "genre")
        },
        uniqueConstraints = {
            @UniqueConstraint(name = "one_isbn", columnNames = "isbn"),
            @UniqueConstraint(name = "one_shelf", columnNames = "shelf")
        })
class Book {
    @Id
    Long id;

    String title;

    String genre;

    String isbn;

    String shelf;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "written_by"))
    Author author;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "edited_by"))
    Author editor;
}

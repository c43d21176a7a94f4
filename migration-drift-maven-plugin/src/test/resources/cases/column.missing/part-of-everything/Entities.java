import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
        indexes = @Index(columnList = "author_id, title"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"author_id", "title"}),
        check = @CheckConstraint(constraint = "author_id > 0"))
class Book {
    @Id
    Long id;

    @Column(nullable = false)
    String title;

    @ManyToOne(optional = false)
    @JoinColumn(name = "author_id")
    Author author;
}

@Entity
class Author {
    @Id
    Long id;
}

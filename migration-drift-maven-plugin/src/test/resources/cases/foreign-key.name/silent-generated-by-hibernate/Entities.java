import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
@Table(indexes = @Index(columnList = "title"))
class Book {
    @Id
    Long id;

    String title;

    @Column(unique = true)
    String isbn;

    @ManyToOne
    Author author;
}

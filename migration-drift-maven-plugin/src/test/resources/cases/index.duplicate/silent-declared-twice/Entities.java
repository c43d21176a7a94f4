import jakarta.persistence.*;
import jakarta.persistence.Table;

@Entity
@Table(indexes = {@Index(name = "book_title", columnList = "title"), @Index(name = "book_by_title", columnList = "title")})
class Book {
    @Id
    Long id;

    Integer room;

    String title;
}

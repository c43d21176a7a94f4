import jakarta.persistence.*;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "book_place", columnList = "title"))
class Book {
    @Id
    Long id;

    Integer room;

    String title;
}

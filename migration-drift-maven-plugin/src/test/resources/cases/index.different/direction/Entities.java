import jakarta.persistence.*;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "book_place", columnList = "room desc"))
class Book {
    @Id
    Long id;

    Integer room;

    String title;
}

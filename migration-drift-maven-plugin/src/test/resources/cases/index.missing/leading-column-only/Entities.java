import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "book_shelf", columnList = "room, shelf"))
class Book {
    @Id
    Long id;

    Integer room;

    Integer shelf;
}

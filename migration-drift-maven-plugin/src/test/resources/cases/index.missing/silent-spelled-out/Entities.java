import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = {
    @Index(columnList = "title"),
    @Index(columnList = "title, pages desc"),
    @Index(columnList = "pages", unique = true)
})
class Book {
    @Id
    Long id;

    String title;

    Integer pages;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = {
    @Index(name = "a", columnList = "title"),
    @Index(name = "b", columnList = "title, pages desc"),
    @Index(name = "c", columnList = "pages", unique = true)
})
class Book {
    @Id
    Long id;

    String title;

    Integer pages;
}

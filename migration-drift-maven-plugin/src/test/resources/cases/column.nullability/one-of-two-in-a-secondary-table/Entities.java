import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;

@Entity
@SecondaryTable(name = "book_text")
class Book {
    @Id
    Long id;

    @Column(table = "book_text")
    String summary;

    @Column(table = "book_text")
    String blurb;
}

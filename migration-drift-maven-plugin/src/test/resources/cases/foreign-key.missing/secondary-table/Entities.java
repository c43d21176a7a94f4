import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

@Entity
@SecondaryTable(name = "book_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "book_id"))
class Book {
    @Id
    Long id;

    @Column(table = "book_text")
    String blurb;
}

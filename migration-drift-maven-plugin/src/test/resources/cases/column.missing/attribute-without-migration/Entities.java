import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    String title;

    @Column(length = 13, nullable = false)
    String isbn;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 13)
    String isbn;

    Integer pages;
}

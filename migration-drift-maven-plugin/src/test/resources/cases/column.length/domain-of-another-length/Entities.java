import jakarta.persistence.*;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 13)
    String isbn;

    @Column(length = 13)
    String ean;

    @Column(columnDefinition = "text")
    String summary;

    @Column(length = 20)
    String shelf;
}

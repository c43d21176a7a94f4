import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "current_book")
class Book {
    @Id
    Long id;

    @Column(nullable = false, length = 100)
    String title;
}

@Entity
class Shelf {
    @Id
    Long id;

    @ManyToOne
    Book book;
}

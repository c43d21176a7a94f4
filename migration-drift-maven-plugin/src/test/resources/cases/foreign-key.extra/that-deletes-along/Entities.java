import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Loan {
    @Id
    Long id;

    @Column(name = "book_id")
    Long bookId;
}

@Entity
class Book {
    @Id
    Long id;
}

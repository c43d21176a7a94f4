import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
class Shelf {
    @Id
    Long id;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    Author author;

    @ManyToOne
    Shelf shelf;
}

@Entity
class Loan {
    @Id
    Long id;

    @ManyToOne
    Book book;
}

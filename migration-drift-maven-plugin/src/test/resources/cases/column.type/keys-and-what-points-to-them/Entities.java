import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    Author author;
}

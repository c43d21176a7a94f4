import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "authors")
class Author {
    @Id
    Long id;

    String name;

    Integer born;

    String country;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    Author author;
}

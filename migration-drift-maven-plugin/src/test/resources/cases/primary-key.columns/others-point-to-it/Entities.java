import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Author {
    @Id
    Long id;

    @Column(nullable = false, unique = true)
    String code;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "author_code", referencedColumnName = "code")
    Author author;
}

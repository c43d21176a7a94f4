import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
class Book {
    @Id
    Long id;

    @Column(nullable = false)
    String title;

    @NotNull
    @Column(length = 13)
    String isbn;

    @ManyToOne(optional = false)
    @JoinColumn(name = "author_id")
    Author author;
}

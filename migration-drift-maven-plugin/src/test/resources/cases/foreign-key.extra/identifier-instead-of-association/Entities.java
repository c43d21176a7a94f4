import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(name = "author_id")
    Long authorId;
}

@Entity
class Author {
    @Id
    Long id;
}

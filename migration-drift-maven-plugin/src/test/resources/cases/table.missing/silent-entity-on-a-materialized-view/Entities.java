import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
class Book {
    @Id
    Long id;

    @Column(name = "author_id", nullable = false)
    Long authorId;
}

@Entity
@Immutable
@Table(name = "author_statistics")
class AuthorStatistics {
    @Id
    @Column(name = "author_id")
    Long authorId;

    long books;
}

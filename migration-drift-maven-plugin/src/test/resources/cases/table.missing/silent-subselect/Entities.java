import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
class Book {
    @Id
    Long id;

    @Column(name = "author_name")
    String authorName;
}

@Entity
@Immutable
@Subselect("select author_name as name, count(*) as books from book group by author_name")
class AuthorStatistics {
    @Id
    String name;

    long books;
}

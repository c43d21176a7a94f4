import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(name = "publication", uniqueConstraints = @UniqueConstraint(name = "uq_book_isbn", columnNames = "isbn"))
class Publication {
    @Id
    long id;

    @Column(length = 13)
    String isbn;
}

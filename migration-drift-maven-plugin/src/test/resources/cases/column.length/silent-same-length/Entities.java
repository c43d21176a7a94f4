import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Size;

@Entity
class Book {
    @Id
    Long id;

    String title;

    @Column(length = 13)
    String isbn;

    @Size(max = 80)
    String subtitle;

    @Column(length = 100)
    @Size(max = 60)
    String series;

    char shelf;
}

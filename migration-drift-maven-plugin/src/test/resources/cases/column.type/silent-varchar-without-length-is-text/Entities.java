import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(columnDefinition = "varchar")
    String title;

    @Column(columnDefinition = "text")
    String plot;
}

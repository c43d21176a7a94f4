import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Size;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 500)
    String title;

    @Size(max = 80)
    String subtitle;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(comment = "What we sell")
class Book {
    @Id
    Long id;
}

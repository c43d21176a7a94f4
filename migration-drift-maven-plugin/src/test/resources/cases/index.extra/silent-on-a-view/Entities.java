import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Sales {
    @Id
    Long book;

    Long copies;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Line {
    @Id
    Long id;

    int price;

    Integer gross;
}

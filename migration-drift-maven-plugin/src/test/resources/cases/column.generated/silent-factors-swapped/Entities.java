import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Line {
    @Id
    Long id;

    int price;
    int pieces;

    @GeneratedColumn("price * pieces")
    Integer total;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Line {
    @Id
    Long id;

    @Column(nullable = false) int amount;
    @Column(nullable = false) int price;
    @GeneratedColumn("amount * price") Integer total;
    @GeneratedColumn("upper(name)") String upper;
    String name;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Line {
    @Id
    Long id;

    @Column(nullable = false) int amount;
    @GeneratedColumn("amount * 2") Integer total;
}

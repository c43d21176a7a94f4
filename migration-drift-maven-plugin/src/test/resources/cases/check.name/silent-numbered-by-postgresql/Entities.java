import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Item {
    @Id
    Long id;

    @Column(columnDefinition = "integer check (amount > 0) check (amount < 9)")
    Integer amount;
}

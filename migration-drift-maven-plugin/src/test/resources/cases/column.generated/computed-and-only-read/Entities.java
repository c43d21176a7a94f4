import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Line {
    @Id
    Long id;

    int price;

    @Column(insertable = false, updatable = false)
    Integer gross;
}

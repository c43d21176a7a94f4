import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Embeddable
class Line {
    @Column(name = "product", length = 30)
    String product;

    @Column(name = "quantity", nullable = false)
    int quantity;
}

@Entity
class Purchase {
    @Id
    Long id;

    @ElementCollection
    List<Line> lines;
}

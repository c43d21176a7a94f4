package shapes.elementlists;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.List;

@Entity
class Recipe {
    @Id
    Long id;

    @ElementCollection
    List<String> hints;

    @ElementCollection
    @OrderColumn(name = "position")
    @Column(name = "step", nullable = false)
    List<String> steps;
}

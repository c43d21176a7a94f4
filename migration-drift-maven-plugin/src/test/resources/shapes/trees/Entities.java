package shapes.trees;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.List;

@Entity
class Category {
    @Id
    Long id;

    @ManyToOne
    Category parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("id")
    List<Category> children;
}

package shapes.computed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Box {
    @Id
    Long id;

    int width;

    int depth;

    @GeneratedColumn("width * depth")
    Integer area;
}

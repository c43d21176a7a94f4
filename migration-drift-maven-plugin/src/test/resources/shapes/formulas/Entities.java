package shapes.formulas;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Formula;

@Entity
class Rectangle {
    @Id
    Long id;

    int width;

    int height;

    @Formula("width * height")
    Integer area;

    @Transient
    String remark;
}

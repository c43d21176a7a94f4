package shapes.tableperclass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Figure {
    @Id
    Long id;

    @Column(unique = true)
    String name;
}

@Entity
class Circle extends Figure {
    double radius;
}

@Entity
class Square extends Figure {
    double side;
}

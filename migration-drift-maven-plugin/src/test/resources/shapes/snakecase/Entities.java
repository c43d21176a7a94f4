package shapes.snakecase;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class OrderLine {
    @Id
    @GeneratedValue
    Long lineId;

    String articleName;

    @ManyToOne
    OrderLine replacedLine;
}

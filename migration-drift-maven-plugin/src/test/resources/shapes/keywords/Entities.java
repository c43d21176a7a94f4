package shapes.keywords;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "user", indexes = @Index(columnList = "from, to"))
class Traveller {
    @Id
    Long id;

    String from;

    String to;

    @Column(name = "select")
    Integer select;
}

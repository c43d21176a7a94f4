package shapes.textids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Currency {
    @Id
    @Column(length = 3)
    String code;

    @Column(nullable = false)
    String name;
}

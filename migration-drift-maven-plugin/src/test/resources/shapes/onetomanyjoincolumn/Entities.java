package shapes.onetomanyjoincolumn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.Set;

@Entity
class Basket {
    @Id
    Long id;

    @OneToMany
    @JoinColumn(name = "basket_id", nullable = false)
    Set<Fruit> fruits;
}

@Entity
class Fruit {
    @Id
    Long id;
}

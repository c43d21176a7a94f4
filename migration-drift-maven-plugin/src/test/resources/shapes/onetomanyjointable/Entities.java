package shapes.onetomanyjointable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
class Shelf {
    @Id
    Long id;

    @OneToMany
    List<Item> items;
}

@Entity
class Item {
    @Id
    Long id;
}

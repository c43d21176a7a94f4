package shapes.associationmaps;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import java.util.Map;

@Entity
class Office {
    @Id
    Long id;

    @OneToMany
    @MapKeyColumn(name = "door", length = 8)
    Map<String, Desk> desks;

    @ManyToMany
    @MapKeyJoinColumn(name = "colleague")
    Map<Colleague, Desk> places;
}

@Entity
class Desk {
    @Id
    Long id;
}

@Entity
class Colleague {
    @Id
    Long id;
}

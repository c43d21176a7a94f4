package shapes.overridenassociations;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Owned {
    @Id
    Long id;

    @ManyToOne
    Owner owner;
}

@Entity
class Owner {
    @Id
    Long id;
}

@Entity
@AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "keeper", nullable = false))
class Dog extends Owned {
    String name;
}

@Entity
class Bicycle extends Owned {
    String frame;
}

package shapes.joineddiscriminator;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "species")
class Animal {
    @Id
    Long id;
}

@Entity
class Cat extends Animal {
    boolean indoor;
}

@Entity
class Lion extends Cat {
    int mane;
}

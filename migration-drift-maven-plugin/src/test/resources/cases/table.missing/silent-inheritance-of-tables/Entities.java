import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Vehicle {
    @Id
    Long id;

    @Column(length = 20)
    String plate;
}

@Entity
class Car extends Vehicle {
    Integer doors;
}

@Entity
class Truck extends Vehicle {
    Integer axles;
}

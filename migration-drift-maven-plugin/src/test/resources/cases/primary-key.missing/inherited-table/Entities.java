import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Car {
    @Id
    Long id;

    String plate;
}

@Entity
class Vehicle {
    @Id
    Long id;
}

package shapes.joined;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Vehicle {
    @Id
    Long id;

    String brand;
}

@Entity
class Car extends Vehicle {
    int seats;
}

@Entity
@PrimaryKeyJoinColumn(name = "vehicle_id")
class Truck extends Vehicle {
    @Column(nullable = false)
    Integer axles;
}

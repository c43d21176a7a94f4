package shapes.automatic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Guest {
    @Id
    @GeneratedValue
    Long id;
}

@Entity
class Room {
    @Id
    @GeneratedValue
    Integer id;
}

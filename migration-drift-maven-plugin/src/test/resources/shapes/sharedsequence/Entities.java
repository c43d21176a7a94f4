package shapes.sharedsequence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
@SequenceGenerator(name = "common", sequenceName = "common_numbers")
class Cup {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "common")
    Long id;
}

@Entity
@SequenceGenerator(name = "other", sequenceName = "common_numbers")
class Plate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "other")
    Long id;
}

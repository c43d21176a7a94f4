package shapes.singlesequence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class Stamp {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stamps")
    @SequenceGenerator(name = "stamps", sequenceName = "stamp_numbers", initialValue = 1000, allocationSize = 1)
    Long id;
}

package shapes.pooledsequence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class Letter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letters")
    @SequenceGenerator(name = "letters", sequenceName = "letter_numbers", allocationSize = 20)
    Long id;
}

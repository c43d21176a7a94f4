package shapes.collations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Collate;

@Entity
class Word {
    @Id
    Long id;

    @Collate("C")
    String spelling;

    String meaning;
}

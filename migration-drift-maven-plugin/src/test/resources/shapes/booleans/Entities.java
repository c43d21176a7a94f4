package shapes.booleans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Setting {
    @Id
    Long id;

    boolean active;

    Boolean visible;

    @Column(nullable = false)
    Boolean locked;
}

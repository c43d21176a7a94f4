package shapes.elementsets;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;

@Entity
class Photo {
    @Id
    Long id;

    @ElementCollection
    Set<String> tags;

    @ElementCollection
    @CollectionTable(name = "photo_colour", joinColumns = @JoinColumn(name = "photo"))
    @Column(name = "colour", length = 7, nullable = false)
    Set<String> colours;
}

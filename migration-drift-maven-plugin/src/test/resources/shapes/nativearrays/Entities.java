package shapes.nativearrays;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

@Entity
class Poll {
    @Id
    Long id;

    String[] names;

    Integer[] counts;

    List<Long> votes;

    @Column(nullable = false)
    UUID[] voters;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Booking {
    @Id
    Long id;

    @Column(columnDefinition = "tsrange, constraint no_overlap exclude using gist (span with &&)")
    String span;
}

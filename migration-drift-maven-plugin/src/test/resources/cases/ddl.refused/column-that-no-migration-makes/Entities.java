import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "place", indexes = @Index(columnList = "spot"))
class Place {
    @Id
    Long id;

    @Column(columnDefinition = "geometry(Point, 4326)", unique = true)
    String spot;

    @Column(length = 80)
    String name;
}

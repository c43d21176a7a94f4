import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Place {
    @Id
    Long id;

    @Column(columnDefinition = "citext")
    String name;

    @Column(columnDefinition = "hstore")
    String extra;
}

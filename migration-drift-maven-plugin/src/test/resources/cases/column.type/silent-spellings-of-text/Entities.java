import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Specimen {
    @Id
    Long id;

    String implicit;

    @Column(length = 40)
    String limited;

    @Column(columnDefinition = "text")
    String unlimited;

    @Column(columnDefinition = "citext")
    String insensitive;

    @Column(columnDefinition = "character(2)")
    String padded;

    byte[] bytes;
}

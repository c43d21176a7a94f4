import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Embeddable
class ShelfId implements Serializable {
    Integer room;
    Integer number;
}

@Entity
class Shelf {
    @EmbeddedId
    ShelfId id;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "shelf_number", referencedColumnName = "number", nullable = false)
    @JoinColumn(name = "shelf_room", referencedColumnName = "room", nullable = false)
    Shelf shelf;
}

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    @CollectionIdJavaClass(idType = Long.class)
    @CollectionId(column = @Column(name = "note_id"), generator = "note_id")
    @SequenceGenerator(name = "note_id", sequenceName = "note_ids", allocationSize = 10)
    List<String> notes;
}

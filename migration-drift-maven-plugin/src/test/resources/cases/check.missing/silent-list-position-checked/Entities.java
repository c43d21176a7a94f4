import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.List;

@Entity
class Invoice {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "note")
    @Column(name = "text")
    @OrderColumn(name = "position")
    List<String> notes;
}

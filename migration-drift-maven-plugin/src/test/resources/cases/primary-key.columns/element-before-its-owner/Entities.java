import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;

@Entity
class Reader {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "nickname", joinColumns = @JoinColumn(name = "reader_id"))
    @Column(name = "alias", nullable = false)
    Set<String> nicknames;
}

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

@MappedSuperclass
abstract class Identified {
    @Id
    Long id;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Publication extends Identified {
    String title;
}

@Entity
class Book extends Publication {
    @Column(length = 13)
    String isbn;

    @ElementCollection
    @CollectionTable(name = "book_tag", joinColumns = @JoinColumn(name = "book_id"))
    @Column(name = "tag", length = 30)
    List<String> tags;
}

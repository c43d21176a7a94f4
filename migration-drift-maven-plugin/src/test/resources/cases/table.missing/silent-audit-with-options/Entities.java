import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
@AuditTable("book_history")
class Book {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @ManyToOne
    Author author;

    @ElementCollection
    Set<String> tags;
}

@Entity
@Audited
class Author {
    @Id
    @GeneratedValue
    Long id;

    @NotAudited
    String name;
}

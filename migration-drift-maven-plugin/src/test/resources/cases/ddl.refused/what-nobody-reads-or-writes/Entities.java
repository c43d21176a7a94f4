import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "note")
@Comment("the reader's note")
@Check(constraints = "is_short(text, title)")
class Note {
    @Id
    Long id;

    @Column(columnDefinition = "datetime")
    java.time.LocalDateTime written;

    @Column(columnDefinition = "longtext")
    String text;

    @Column(columnDefinition = "mediumtext")
    String title;

    @Column(columnDefinition = "int unsigned", insertable = false)
    Integer number;

    @Column(columnDefinition = "binary(16)")
    java.util.UUID token;
}

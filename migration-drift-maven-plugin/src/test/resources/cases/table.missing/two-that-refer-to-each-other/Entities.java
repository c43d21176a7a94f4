import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(indexes = @Index(columnList = "name", unique = true))
@Comment("who writes")
class Author {
    @Id
    Long id;

    @Comment("as on the cover")
    @Column(length = 80)
    String name;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    @ManyToOne
    Book best;
}

@Entity
class Book {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    @ManyToOne(optional = false)
    Author author;
}

enum Mood {
    GLAD,
    SAD
}

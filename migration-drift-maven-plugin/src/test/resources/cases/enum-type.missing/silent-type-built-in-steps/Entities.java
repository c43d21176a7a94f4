import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum Mood { SAD, CALM, GLAD }

@Entity
class Diary {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'CALM'")
    Mood other;
}

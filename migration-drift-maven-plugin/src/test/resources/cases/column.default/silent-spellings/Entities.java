import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Specimen {
    @Id
    Long id;

    @ColumnDefault("'x'")
    String text;

    @ColumnDefault("now()")
    Instant created;

    @ColumnDefault("true")
    Boolean flag;

    @ColumnDefault("-1")
    Integer negative;

    @ColumnDefault("null")
    String nothing;

    @ColumnDefault("0.00")
    BigDecimal amount;

    @ColumnDefault("'{}'")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    @ColumnDefault("current_date")
    LocalDate day;

    @ColumnDefault("'a' || 'b'")
    String joined;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Item {
    @Id
    Long id;

    @ColumnDefault("'x''y'") String b;
    @ColumnDefault("1e3") Double c;
    @ColumnDefault("(now() at time zone 'utc')") LocalDateTime d;
    @ColumnDefault("CURRENT_TIMESTAMP(6)") Instant e;
    @ColumnDefault("TRUE") Boolean f;
    @ColumnDefault("'1'") Integer g;
    @ColumnDefault("'{\"a\": 1, \"b\": 2}'") @JdbcTypeCode(SqlTypes.JSON) Map<String, String> h;
    @ColumnDefault("'a' || 'b'") String i;
    @ColumnDefault("'0'") BigDecimal j;
    @ColumnDefault("'infinity'") Instant k;
    @ColumnDefault("null::integer") Integer m;
}

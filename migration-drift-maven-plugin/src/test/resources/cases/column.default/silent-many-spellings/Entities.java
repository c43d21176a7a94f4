import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Item {
    @Id
    Long id;

    @ColumnDefault("0") int a;
    @ColumnDefault("false") boolean b;
    @ColumnDefault("'NEW'") String c;
    @ColumnDefault("current_timestamp") Instant d;
    @ColumnDefault("0.00") @Column(precision = 10, scale = 2) BigDecimal e;
    @ColumnDefault("-1") Integer f;
    @ColumnDefault("gen_random_uuid()") UUID g;
    @ColumnDefault("'{}'") @JdbcTypeCode(SqlTypes.JSON) Map<String, String> h;
    @ColumnDefault("current_date") LocalDate i;
    @ColumnDefault("''") String j;
    @ColumnDefault("array[]::varchar[]") String[] k;
    @ColumnDefault("localtimestamp") LocalDateTime l;
    @ColumnDefault("1") Long m;
    @ColumnDefault("1.5") Double n;
    @ColumnDefault("'2020-01-01'") LocalDate o;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Loan {
    @Id
    Long id;

    Instant lent;

    Instant due;

    Instant returned;

    @JdbcTypeCode(SqlTypes.TIMESTAMP_UTC)
    Instant noted;
}

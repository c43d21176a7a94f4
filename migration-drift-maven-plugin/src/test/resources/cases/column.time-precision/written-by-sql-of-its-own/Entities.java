import jakarta.persistence.*;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Loan {
    @Id
    Long id;

    @Column(secondPrecision = 6)
    @ColumnTransformer(write = "date_trunc('second', ?::timestamp)")
    LocalDateTime lent;

    @Column(secondPrecision = 6)
    @ColumnTransformer(write = "?::timestamp + interval '1 day'")
    LocalDateTime due;
}

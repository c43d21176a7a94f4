package shapes.defaults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Job {
    @Id
    Long id;

    @ColumnDefault("'new'")
    String state;

    @ColumnDefault("3")
    int retries;

    @ColumnDefault("true")
    @Column(nullable = false)
    Boolean active;

    @ColumnDefault("current_timestamp")
    LocalDateTime created;

    @ColumnDefault("0.5")
    @Column(precision = 5, scale = 2)
    BigDecimal share;

    @ColumnDefault("'2020-01-01'")
    LocalDate since;
}

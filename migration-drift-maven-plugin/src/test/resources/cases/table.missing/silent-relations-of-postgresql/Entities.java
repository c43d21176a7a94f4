import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(schema = "pg_catalog", name = "pg_stat_activity")
class Activity {
    @Id
    Integer pid;

    @Column(columnDefinition = "text")
    String state;

    @Column(columnDefinition = "text")
    String query;

    @Column(name = "query_start")
    Instant queryStart;
}

@Entity
class Job {
    @Id
    Long id;

    @ManyToOne
    Activity activity;
}

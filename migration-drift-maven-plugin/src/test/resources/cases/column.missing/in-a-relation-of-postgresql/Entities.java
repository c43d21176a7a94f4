import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(schema = "information_schema", name = "tables")
class TableInfo {
    @Id
    @Column(name = "table_name")
    String name;

    @Column(name = "table_colour")
    String colour;
}

@Entity
@Immutable
@Table(schema = "pg_catalog", name = "pg_stat_weather")
class Weather {
    @Id
    Integer pid;
}

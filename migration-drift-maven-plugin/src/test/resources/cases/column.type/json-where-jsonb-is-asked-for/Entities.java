import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Book {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Integer attributes;

    @Column(columnDefinition = "json")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> history;
}

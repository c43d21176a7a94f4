import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Specimen {
    @Id
    UUID id;

    String[] names;
    List<Integer> numbers;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;
}

package shapes.jsondocuments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Layout {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> options;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Margins margins;
}

@Embeddable
class Margins {
    int left;

    int right;
}

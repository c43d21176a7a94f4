package shapes.namedenums;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Purchase {
    enum Stage {
        PLACED,
        PAID,
        SENT
    }

    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Stage stage;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    Stage previous;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Book {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Size size;
}

enum Size {
    A,
    B,
    C
}

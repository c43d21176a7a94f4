import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

@Entity
class Book {
    @Id
    Long id;

    @TenantId
    String tenant;
}

@Entity
class Author {
    @Id
    Long id;
}

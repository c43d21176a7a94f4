import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum Status {
    DRAFT,
    PUBLISHED
}

@Entity
class Book {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Status status;
}

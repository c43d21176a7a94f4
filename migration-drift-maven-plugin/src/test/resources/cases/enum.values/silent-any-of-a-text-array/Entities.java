import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Invoice {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Status status;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Invoice {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Status status;

    LocalDate paid;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

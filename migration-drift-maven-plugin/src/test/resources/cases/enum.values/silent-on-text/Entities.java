import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Invoice {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Status status;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

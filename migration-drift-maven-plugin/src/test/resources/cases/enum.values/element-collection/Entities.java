import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Invoice {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "invoice_status")
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    List<Status> history;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

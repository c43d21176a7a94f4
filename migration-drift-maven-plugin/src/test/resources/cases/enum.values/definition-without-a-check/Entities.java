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
    @Column(columnDefinition = "varchar(9)")
    Status status;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(9)")
    Status former;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(9)")
    Status next;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

package shapes.readonlycolumns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;

@Entity
class Ledger {
    @Id
    Long id;

    @Column(insertable = false, updatable = false)
    LocalDateTime booked;

    @Column(updatable = false, nullable = false)
    String owner;

    @Column(name = "partner_id")
    Long partnerId;

    @ManyToOne
    @JoinColumn(name = "partner_id", insertable = false, updatable = false)
    Ledger partner;
}

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "reconciliation_of_outstanding_supplier_invoices_and_their_credits_received")
class Received {
    @Id
    Long id;
}

@Entity
@Table(name = "reconciliation_of_outstanding_supplier_invoices_and_their_credits_requested")
class Requested {
    @Id
    Long id;
}

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "quarterly_reconciliation_of_outstanding_supplier_invoices_and_credits")
class Reconciliation {
    @Id
    Long id;

    @Column(name = "amount_that_the_supplier_claims_minus_the_amount_that_we_acknowledge", nullable = false)
    int disputed;
}

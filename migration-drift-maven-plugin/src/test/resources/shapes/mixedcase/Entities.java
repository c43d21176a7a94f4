package shapes.mixedcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "INVOICE_ITEM")
class InvoiceItem {
    @Id
    @Column(name = "ITEM_ID")
    Long id;

    @Column(name = "ItemName", unique = true)
    String name;
}

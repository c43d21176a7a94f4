import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "PURCHASE_ORDER")
class PurchaseOrder {
    @Id
    @Column(name = "ID")
    Long id;

    @Column(name = "ORDER_NO", length = 20)
    String orderNo;
}

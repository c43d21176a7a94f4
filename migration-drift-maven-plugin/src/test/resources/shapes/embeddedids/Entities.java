package shapes.embeddedids;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "purchase_order")
class PurchaseOrder {
    @EmbeddedId
    OrderNumber number;

    String remark;
}

@Embeddable
class OrderNumber implements Serializable {
    int year;

    @Column(length = 10)
    String serial;

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderNumber && ((OrderNumber) other).year == year;
    }

    @Override
    public int hashCode() {
        return year;
    }
}

@Entity
class Invoice {
    @Id
    Long id;

    @ManyToOne
    @JoinColumns({
        @JoinColumn(name = "order_year", referencedColumnName = "year"),
        @JoinColumn(name = "order_serial", referencedColumnName = "serial")
    })
    PurchaseOrder order;
}

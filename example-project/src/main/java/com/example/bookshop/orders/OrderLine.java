package com.example.bookshop.orders;

import com.example.bookshop.Money;
import com.example.bookshop.catalogue.Product;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One product of an order, at the price of the day it was ordered. */
@Entity
@Table(
        name = "order_line",
        indexes = {
            @Index(name = "ix_order_line_order", columnList = "order_id"),
            @Index(name = "ix_order_line_product", columnList = "product_id")
        },
        check = @CheckConstraint(name = "ck_order_line_quantity", constraint = "quantity > 0"))
public class OrderLine {
    @EmbeddedId
    private OrderLineId id;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private PurchaseOrder order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", nullable = false)
    private Product product;

    @Column(nullable = false)
    private int quantity;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "unit_price", precision = 10, scale = 2, nullable = false))
    private Money unitPrice;

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, int lineNumber, Product product, int quantity) {
        this.id = new OrderLineId(lineNumber);
        this.order = order;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = product.price();
    }

    public OrderLineId id() {
        return id;
    }

    public Product product() {
        return product;
    }

    public int quantity() {
        return quantity;
    }

    public Money total() {
        return unitPrice.times(quantity);
    }
}

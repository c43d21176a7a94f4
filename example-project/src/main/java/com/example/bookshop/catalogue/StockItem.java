package com.example.bookshop.catalogue;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;

/** How many of a product are in the shop; shares the product's key. */
@Entity
@Table(name = "stock_item", check = @CheckConstraint(name = "ck_stock_item_on_hand", constraint = "on_hand >= 0"))
public class StockItem {
    @Id
    @Column(name = "product_id")
    private Long productId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    @Column(name = "on_hand", nullable = false)
    @ColumnDefault("0")
    private int onHand;

    @Column(length = 12, comment = "Aisle and shelf, such as B-07")
    private String shelf;

    @Column(name = "last_counted")
    private LocalDate lastCounted;

    protected StockItem() {}

    public StockItem(Product product, int onHand, String shelf) {
        this.product = product;
        this.onHand = onHand;
        this.shelf = shelf;
    }

    public int onHand() {
        return onHand;
    }

    public String shelf() {
        return shelf;
    }

    public void take(int quantity) {
        if (quantity > onHand) {
            throw new IllegalStateException("only " + onHand + " of " + product.title() + " in stock");
        }
        onHand -= quantity;
    }

    public void putBack(int quantity) {
        onHand += quantity;
    }
}

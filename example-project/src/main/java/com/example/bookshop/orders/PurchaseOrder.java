package com.example.bookshop.orders;

import com.example.bookshop.Address;
import com.example.bookshop.Money;
import com.example.bookshop.catalogue.Product;
import com.example.bookshop.customers.Customer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(
        name = "purchase_order",
        indexes = @Index(name = "ix_purchase_order_history", columnList = "customer_id, placed_at desc"))
public class PurchaseOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_seq")
    @SequenceGenerator(name = "purchase_order_seq", sequenceName = "purchase_order_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, unique = true, updatable = false)
    private UUID reference = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", nullable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private OrderStatus status = OrderStatus.PLACED;

    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;

    @Column(name = "gift_note", length = 500)
    private String giftNote;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "delivery_street", length = 120))
    @AttributeOverride(name = "postalCode", column = @Column(name = "delivery_postal_code", length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "delivery_city", length = 80))
    @AttributeOverride(name = "countryCode", column = @Column(name = "delivery_country_code", length = 2))
    private Address deliverTo;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.lineNumber")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<Payment> payments = new ArrayList<>();

    protected PurchaseOrder() {}

    public PurchaseOrder(Customer customer, Instant placedAt) {
        this.customer = customer;
        this.placedAt = placedAt;
        this.deliverTo = customer.address();
    }

    public OrderLine add(Product product, int quantity) {
        OrderLine line = new OrderLine(this, lines.size() + 1, product, quantity);
        lines.add(line);
        return line;
    }

    public void pay(Payment payment) {
        payments.add(payment);
        status = OrderStatus.PAID;
    }

    public void takeBack() {
        status = OrderStatus.RETURNED;
    }

    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money.euros("0.00"), Money::plus);
    }

    public Long id() {
        return id;
    }

    public UUID reference() {
        return reference;
    }

    public Customer customer() {
        return customer;
    }

    public OrderStatus status() {
        return status;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public List<Payment> payments() {
        return payments;
    }
}

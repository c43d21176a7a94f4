package com.example.bookshop.catalogue;

import com.example.bookshop.Money;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the shop sells. Each kind of product keeps its own attributes in a table of its own. */
@Entity
@Table(
        name = "product",
        comment = "Everything the shop sells",
        indexes = {
            @Index(name = "ix_product_title", columnList = "title"),
            @Index(name = "ix_product_category", columnList = "category_id")
        },
        check = @CheckConstraint(name = "ck_product_price", constraint = "price >= 0"))
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 20)
    private Long id;

    @Version
    private long version;

    @Column(length = 200, nullable = false)
    private String title;

    @Embedded
    private Money price;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    protected Product() {}

    protected Product(String title, Money price) {
        this.title = title;
        this.price = price;
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Money price() {
        return price;
    }

    public Category category() {
        return category;
    }

    public void reprice(Money newPrice) {
        price = newPrice;
    }

    public void shelveUnder(Category newCategory) {
        category = newCategory;
    }
}

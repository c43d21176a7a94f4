package com.example.bookshop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How often a book was sold: a view, made by a repeatable migration. */
@Entity
@Immutable
@Table(name = "book_sales")
public class BookSales {
    @Id
    @Column(name = "book_id")
    private Long bookId;

    @Column(length = 200)
    private String title;

    @Column(name = "copies_sold")
    private Long copiesSold;

    @Column(name = "last_sold_at")
    private Instant lastSoldAt;

    protected BookSales() {}

    public Long bookId() {
        return bookId;
    }

    public String title() {
        return title;
    }

    public Long copiesSold() {
        return copiesSold;
    }

    public Instant lastSoldAt() {
        return lastSoldAt;
    }
}

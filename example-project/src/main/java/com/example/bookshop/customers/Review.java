package com.example.bookshop.customers;

import com.example.bookshop.catalogue.Book;
import jakarta.persistence.Column;
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
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;

/** A customer's opinion of a book, one per customer and book. */
@Entity
@Table(
        name = "review",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_review_book_customer",
                        columnNames = {"book_id", "customer_id"}),
        indexes = @Index(name = "ix_review_customer", columnList = "customer_id"))
public class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "book_id", nullable = false)
    private Book book;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", nullable = false)
    private Customer customer;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    private Rating rating;

    @Column(length = 2000)
    private String body;

    @Column(name = "written_on", nullable = false)
    private LocalDate writtenOn;

    protected Review() {}

    public Review(Book book, Customer customer, Rating rating, String body, LocalDate writtenOn) {
        this.book = book;
        this.customer = customer;
        this.rating = rating;
        this.body = body;
        this.writtenOn = writtenOn;
    }

    public Long id() {
        return id;
    }

    public Rating rating() {
        return rating;
    }

    public String body() {
        return body;
    }
}

package com.example.bookshop.catalogue;

import com.example.bookshop.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(
        name = "book",
        uniqueConstraints = @UniqueConstraint(name = "uq_book_isbn", columnNames = "isbn"),
        indexes = @Index(name = "ix_book_publisher", columnList = "publisher_id"))
public class Book extends Product {
    @Column(length = 13, nullable = false)
    private String isbn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private BookFormat format;

    private Integer pages;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publisher_id", nullable = false)
    private Publisher publisher;

    @ManyToMany
    @JoinTable(
            name = "book_author",
            joinColumns = @JoinColumn(name = "book_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"),
            indexes = @Index(name = "ix_book_author_book", columnList = "book_id"))
    private Set<Author> authors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "book_keyword", joinColumns = @JoinColumn(name = "book_id"))
    @Column(name = "keyword", length = 40, nullable = false)
    private Set<String> keywords = new HashSet<>();

    protected Book() {}

    public Book(String title, Money price, String isbn, BookFormat format, Publisher publisher) {
        super(title, price);
        this.isbn = isbn;
        this.format = format;
        this.publisher = publisher;
    }

    public Book writtenBy(Author author) {
        authors.add(author);
        author.books().add(this);
        return this;
    }

    public String isbn() {
        return isbn;
    }

    public BookFormat format() {
        return format;
    }

    public Publisher publisher() {
        return publisher;
    }

    public Set<Author> authors() {
        return authors;
    }

    public Set<String> keywords() {
        return keywords;
    }
}

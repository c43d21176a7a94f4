package com.example.bookshop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "author", indexes = @Index(name = "ix_author_name", columnList = "last_name, first_name"))
public class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "author_seq")
    @SequenceGenerator(name = "author_seq", sequenceName = "author_seq", allocationSize = 50)
    private Long id;

    @Column(name = "first_name", length = 80)
    private String firstName;

    @Column(name = "last_name", length = 80, nullable = false)
    private String lastName;

    private LocalDate born;

    @Column(length = 4000)
    private String biography;

    @Column(name = "pen_names", length = 120)
    private String[] penNames;

    @ManyToMany(mappedBy = "authors")
    private Set<Book> books = new HashSet<>();

    protected Author() {}

    public Author(String firstName, String lastName, String... penNames) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.penNames = penNames;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }

    public String[] penNames() {
        return penNames;
    }

    public Set<Book> books() {
        return books;
    }
}

package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    @Column(length = 10, nullable = false)
    private String title;

    @Column(length = 13, unique = true)
    private String isbn;

    @Column(nullable = false)
    private String code;
}

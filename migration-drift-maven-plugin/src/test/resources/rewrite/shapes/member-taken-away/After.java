package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    @Column(length = 10)
    private String title;

    @Column(unique = true)
    private String isbn;

    private String code;
}

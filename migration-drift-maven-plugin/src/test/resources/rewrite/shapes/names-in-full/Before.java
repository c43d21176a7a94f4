package com.acme;

@jakarta.persistence.Entity
public class Book {
    @jakarta.persistence.Id
    private Long id;

    private String title;

    @jakarta.persistence.Column(unique = true)
    private String isbn;
}

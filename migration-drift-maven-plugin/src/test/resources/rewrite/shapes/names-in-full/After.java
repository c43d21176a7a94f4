package com.acme;

@jakarta.persistence.Entity
public class Book {
    @jakarta.persistence.Id
    private Long id;

    @jakarta.persistence.Column(length = 100)
    private String title;

    @jakarta.persistence.Column(unique = true, length = 13)
    private String isbn;
}

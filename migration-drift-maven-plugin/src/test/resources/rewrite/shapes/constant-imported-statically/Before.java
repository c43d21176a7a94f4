package com.acme;

import static com.acme.Limits.TITLE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    @Column(length = TITLE)
    private String title;
}

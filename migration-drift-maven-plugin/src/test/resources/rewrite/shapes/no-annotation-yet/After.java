package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    /** What is printed on it. */
    @Column(length = 100)
    private String title; // not the subtitle
}

package com.acme;

import jakarta.persistence.Entity;

@Entity
public class Book {
    private Long id;

    private String title;
}

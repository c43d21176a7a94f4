package com.acme;

import jakarta.persistence.*;

@Entity
public class Book {
    @Id
    private Long id;

    @Lob @Column(nullable = false) private String text;
}

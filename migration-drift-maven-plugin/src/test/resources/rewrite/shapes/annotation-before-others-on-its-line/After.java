package com.acme;

import jakarta.persistence.*;

@Entity
public class Book {
    @Id
    private Long id;

    @Column(nullable = false) private String text;
}

package com.acme;

import jakarta.persistence.*;

@Entity
public class Book {
    @Id
    private Long id;

    private String title;
}

package com.acme;

import jakarta.persistence.*;

@Entity
public class Book {
    @Id
    private Long id;

    @GeneratedValue(generator = "book")
    private Long number;

    @org.hibernate.annotations.Check(value = "a > 1", name = "c")
    private String text;
}

package com.acme;

import jakarta.persistence.*;

@Entity
public class Book {
    @Id
    private Long id;

    @GeneratedValue
    private Long number;

    @org.hibernate.annotations.Check("a > 1")
    private String text;
}

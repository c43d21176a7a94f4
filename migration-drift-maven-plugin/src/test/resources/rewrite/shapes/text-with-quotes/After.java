package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    @Column(name = "\"Title\"")
    private String title;

    @Column(columnDefinition = "varchar(10) default 'Zürich'")
    private String city; // Zürich, 漢字
}

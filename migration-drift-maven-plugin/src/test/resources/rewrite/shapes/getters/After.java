package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    private Long id;
    private String title;
    private boolean lent;

    @Id
    public Long getId() {
        return id;
    }

    @Column(length = 100)
    public String getTitle() {
        return title;
    }

    @Column(nullable = false)
    public boolean isLent() {
        return lent;
    }
}

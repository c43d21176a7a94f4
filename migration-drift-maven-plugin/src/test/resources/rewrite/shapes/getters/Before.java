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

    public String getTitle() {
        return title;
    }

    public boolean isLent() {
        return lent;
    }
}

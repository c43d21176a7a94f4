package com.acme;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    private String title;
    private String isbn;

    @Access(AccessType.PROPERTY)
    @Column
    public String getIsbn() {
        return isbn;
    }
}

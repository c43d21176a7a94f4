package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A book. */
@Entity
public class Book {
    @Id
    private Long id;

}

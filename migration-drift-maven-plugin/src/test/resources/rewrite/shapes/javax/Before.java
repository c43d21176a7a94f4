package com.acme;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;

@Entity
public class Book {
    @Id
    private Long id;

    @Column
    private String title;

    private Kind kind;
}

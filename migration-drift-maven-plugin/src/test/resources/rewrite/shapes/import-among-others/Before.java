package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
public class Book {
    @Id
    private Long id;

    private String title;
}

package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;

@Entity
public class Book {
    @Id
    private Long id;

    @ColumnDefault("'none'")
    private String title;
}

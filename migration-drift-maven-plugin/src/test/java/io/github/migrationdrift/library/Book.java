package io.github.migrationdrift.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "book")
class Book {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 200)
    String title;
}

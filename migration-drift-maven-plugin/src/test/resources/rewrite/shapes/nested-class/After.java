package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

final class Shop {
    String title;

    @Entity
    static class Book {
        @Id
        Long id;

        @Column(length = 100)
        String title;
    }
}

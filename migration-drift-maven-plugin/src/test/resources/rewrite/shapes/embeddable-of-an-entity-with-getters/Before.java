package com.acme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    private Long id;

    @Id
    public Long getId() {
        return id;
    }
}

@Embeddable
class Address {
    private String city;

    public String getCity() {
        return city;
    }
}

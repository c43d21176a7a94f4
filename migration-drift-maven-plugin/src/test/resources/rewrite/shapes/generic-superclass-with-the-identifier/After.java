package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Base<T> {
    private T id;

    @Id
    public T getId() {
        return id;
    }
}

@Entity
class Book extends Base<Long> {
    private String title;

    @Column(length = 100)
    public String getTitle() {
        return title;
    }
}

package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;

@Getter
@Entity
public class Book {
    @Id
    Long id;

    @Getter
    @Setter
    @Column(length = 100)
    String title;
}

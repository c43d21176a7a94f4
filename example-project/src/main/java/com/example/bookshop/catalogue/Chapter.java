package com.example.bookshop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record Chapter(
        @Column(length = 160, nullable = false) String heading,
        @Column(nullable = false) int seconds) {}

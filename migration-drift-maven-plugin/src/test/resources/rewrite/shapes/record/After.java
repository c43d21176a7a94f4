package com.acme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record Address(@Column(length = 100) String city, @Deprecated @Column(length = 5) String zip) {}

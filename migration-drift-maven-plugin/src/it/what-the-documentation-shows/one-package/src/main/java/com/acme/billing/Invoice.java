package com.acme.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "invoice")
class Invoice {
    @Id
    Long id;

    String title;
}

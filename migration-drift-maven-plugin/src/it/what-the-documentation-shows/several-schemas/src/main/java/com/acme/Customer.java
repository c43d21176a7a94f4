package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "crm", name = "customer")
class Customer {
    @Id
    Long id;
}

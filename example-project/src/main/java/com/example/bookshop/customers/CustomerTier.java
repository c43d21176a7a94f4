package com.example.bookshop.customers;

public enum CustomerTier {
    STANDARD,
    FRIEND,
    PATRON
}

package com.example.bookshop.orders;

public enum OrderStatus {
    PLACED,
    PAID,
    SHIPPED,
    RETURNED,
    CANCELLED
}

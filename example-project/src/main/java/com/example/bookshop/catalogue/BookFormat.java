package com.example.bookshop.catalogue;

public enum BookFormat {
    HARDCOVER,
    PAPERBACK,
    POCKET
}

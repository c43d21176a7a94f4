package com.example.bookshop.customers;

/** From worst to best; stored by position, so new ratings go to the end. */
public enum Rating {
    POOR,
    FAIR,
    GOOD,
    GREAT,
    OUTSTANDING
}

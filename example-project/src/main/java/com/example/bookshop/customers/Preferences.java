package com.example.bookshop.customers;

import java.util.List;

/** What a customer told us about their taste; kept as one JSON document. */
public record Preferences(List<String> favouriteGenres, boolean giftWrap) {
    public Preferences {
        favouriteGenres = favouriteGenres == null ? List.of() : List.copyOf(favouriteGenres);
    }

    public static Preferences none() {
        return new Preferences(List.of(), false);
    }
}

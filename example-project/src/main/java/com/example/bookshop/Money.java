package com.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;

/** An amount in a currency, named by its ISO 4217 code. */
@Embeddable
public record Money(
        @Column(name = "price", precision = 10, scale = 2, nullable = false)
        BigDecimal amount,

        @Column(name = "currency", length = 3, nullable = false) @ColumnDefault("'EUR'")
        String currency) {

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}

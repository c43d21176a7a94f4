package com.example.bookshop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

@Embeddable
public class OrderLineId implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long orderId;

    @Column(name = "line_number")
    private int lineNumber;

    protected OrderLineId() {}

    OrderLineId(int lineNumber) {
        this.lineNumber = lineNumber;
    }

    public int lineNumber() {
        return lineNumber;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderLineId that
                && Objects.equals(orderId, that.orderId)
                && lineNumber == that.lineNumber;
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, lineNumber);
    }
}

package com.example.bookshop.orders;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

@Entity
@DiscriminatorValue("CARD")
public class CardPayment extends Payment {
    @Basic(optional = false)
    @Column(name = "card_last_four", length = 4)
    private String lastFour;

    protected CardPayment() {}

    public CardPayment(PurchaseOrder order, BigDecimal amount, String lastFour) {
        super(order, amount);
        this.lastFour = lastFour;
    }

    public String lastFour() {
        return lastFour;
    }
}

package com.example.bookshop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;

@Entity
@DiscriminatorValue("INVOICE")
public class InvoicePayment extends Payment {
    @Column(name = "due_on")
    private LocalDate dueOn;

    protected InvoicePayment() {}

    public InvoicePayment(PurchaseOrder order, BigDecimal amount, LocalDate dueOn) {
        super(order, amount);
        this.dueOn = dueOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}

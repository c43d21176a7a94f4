package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;

/** Embedded values and composite keys. */
public final class Embeddables {
    @Embeddable
    public static class Country {
        @Column(length = 2)
        String code;
    }

    @Embeddable
    public static class Address {
        String street;

        @Column(nullable = false)
        String city;

        @Embedded
        Country country;
    }

    @Entity
    public static class Customer {
        @Id
        Long id;

        @Embedded
        Address address;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 80))
        @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
        @AttributeOverride(name = "country.code", column = @Column(name = "billing_country"))
        Address billing;
    }

    @Embeddable
    public static class OrderNumber implements Serializable {
        @Column(name = "order_year")
        int year;

        long number;
    }

    @Entity
    public static class PurchaseOrder {
        @EmbeddedId
        OrderNumber id;

        String note;
    }

    @Entity
    public static class Line {
        @Id
        Long id;

        @ManyToOne(optional = false)
        PurchaseOrder order;
    }

    public static class SeatId implements Serializable {
        String hall;
        int number;
    }

    @Entity
    @IdClass(SeatId.class)
    public static class Seat {
        @Id
        @Column(length = 10)
        String hall;

        @Id
        int number;

        String comment;
    }

    @Entity
    public static class Person {
        @Id
        Long id;
    }

    @Entity
    public static class Passport {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Person person;
    }

    private Embeddables() {}
}

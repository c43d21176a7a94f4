package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

/** Hierarchies, and entities over several tables. */
public final class Inheritance {
    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 20)
    public static class Payment {
        @Id
        Long id;

        @Column(nullable = false)
        long cents;
    }

    @Entity
    public static class CardPayment extends Payment {
        @Column(nullable = false, length = 4)
        String lastDigits;
    }

    @Entity
    public static class CashPayment extends Payment {
        int coins;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    public abstract static class Vehicle {
        @Id
        Long id;

        String name;
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    public static class Car extends Vehicle {
        int doors;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Shape {
        @Id
        Long id;

        @Column(length = 7)
        String colour;
    }

    @Entity
    public static class Circle extends Shape {
        double radius;
    }

    @Entity
    public static class Square extends Shape {
        double side;
    }

    @MappedSuperclass
    public abstract static class Identified<T> {
        @Id
        T id;

        @Column(nullable = false, length = 50)
        String createdBy;
    }

    @Entity
    @Table(name = "folder")
    public static class Folder extends Identified<Long> {
        String title;
    }

    @Entity
    @Table(name = "employee")
    @SecondaryTable(name = "employee_details")
    public static class Employee {
        @Id
        Long id;

        String name;

        @Column(table = "employee_details", length = 1000)
        String biography;
    }

    private Inheritance() {}
}

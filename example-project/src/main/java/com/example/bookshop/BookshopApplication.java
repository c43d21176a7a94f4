package com.example.bookshop;

import com.example.bookshop.orders.BookSales;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the database up to date and prints the bestsellers. */
public final class BookshopApplication {
    private BookshopApplication() {}

    public static void main(String[] args) {
        String url = setting("BOOKSHOP_DB_URL");
        String user = setting("BOOKSHOP_DB_USER");
        String password = setting("BOOKSHOP_DB_PASSWORD");
        try (EntityManagerFactory entityManagers = open(url, user, password)) {
            for (BookSales sales : new Bookshop(entityManagers, Clock.systemUTC()).bestsellers(10)) {
                System.out.printf("%6d  %s%n", sales.copiesSold(), sales.title());
            }
        }
    }

    /** Migrates the database, then opens the persistence unit on it. */
    static EntityManagerFactory open(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).load().migrate();
        return Persistence.createEntityManagerFactory(
                "bookshop",
                Map.of(
                        "jakarta.persistence.jdbc.url", url,
                        "jakarta.persistence.jdbc.user", user,
                        "jakarta.persistence.jdbc.password", password));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("set " + name + " to reach the bookshop's database");
        }
        return value;
    }
}

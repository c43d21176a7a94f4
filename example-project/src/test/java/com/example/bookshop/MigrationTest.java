package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.bookshop.catalogue.Book;
import com.example.bookshop.catalogue.StockItem;
import com.example.bookshop.customers.Customer;
import com.example.bookshop.customers.Preferences;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was in the database before a migration is there, in its new shape, after it. */
class MigrationTest {
    @Test
    void carriesTheDataOfTheFirstYearAlong() throws SQLException {
        try (TestDatabase database = TestDatabase.start()) {
            migrateTo("3", database);
            execute(database, """
                    insert into publisher (name) values ('Penguin');
                    insert into product (id, version, title, price) values (1, 0, 'Emma', 9.90);
                    insert into book (id, isbn, format, publisher_id, keywords)
                    values (1, '9780141439587', 'POCKET', 1, 'romance, village life,');
                    insert into customer (id, full_name, mail, tier, registered_at)
                    values (1, 'Jane', 'Jane@Example.com', 'PATRON', now()),
                           (2, 'Anne', 'anne@example.com', 'FRIEND', now());
                    """);

            try (EntityManagerFactory entityManagers =
                    BookshopApplication.open(database.url(), TestDatabase.USER, TestDatabase.PASSWORD)) {
                entityManagers.runInTransaction(entityManager -> {
                    Book book = entityManager.find(Book.class, 1L);
                    assertThat(book.keywords()).containsExactlyInAnyOrder("romance", "village life");
                    assertThat(book.price()).isEqualTo(Money.euros("9.90"));
                    assertThat(entityManager.find(StockItem.class, 1L).onHand()).isZero();

                    Customer patron = entityManager.find(Customer.class, 1L);
                    assertThat(patron.email()).isEqualTo("jane@example.com");
                    assertThat(patron.preferences().giftWrap()).isTrue();
                    assertThat(entityManager.find(Customer.class, 2L).preferences())
                            .isEqualTo(Preferences.none());
                });
            }
        }
    }

    private static void migrateTo(String version, TestDatabase database) {
        Flyway.configure()
                .dataSource(database.url(), TestDatabase.USER, TestDatabase.PASSWORD)
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), TestDatabase.USER, TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

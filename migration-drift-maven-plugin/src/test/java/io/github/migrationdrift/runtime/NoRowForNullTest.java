package io.github.migrationdrift.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Why NOT NULL in such a table is no drift: Hibernate writes no row for null, and takes the one away that is there. */
class NoRowForNullTest {
    private static final String SCHEMA = """
            create table series (id bigint primary key);
            create table book (id bigint primary key);
            create table book_series (book_id bigint primary key references book,
                series_id bigint not null references series);
            create table book_summary (id bigint primary key references book, summary varchar(255) not null);
            """;

    @Test
    void nullIsStoredWithoutARow() {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, SCHEMA);

        Outcome outcome;
        try (Application application = Application.start(database, List.of(Book.class, Series.class), Map.of())) {
            outcome = application.outcome(
                    database, new Attempt("Book", "null", (session, progress) -> storeNull(session)));
        } finally {
            SharedPostgres.drop(database);
        }

        assertThat(outcome).isEqualTo(Outcome.SUCCESS);
    }

    private static void storeNull(Session session) {
        Series series = new Series();
        session.persist(series);
        Book book = new Book();
        session.persist(book);
        session.flush();
        assertThat(rows(session)).isZero();

        book.series = series;
        book.summary = "short";
        session.flush();
        assertThat(rows(session)).isEqualTo(2);

        book.series = null;
        book.summary = null;
        session.flush();
        assertThat(rows(session)).isZero();
    }

    private static int rows(Session session) {
        return session.createNativeQuery(
                        "select (select count(*) from book_series) + (select count(*) from book_summary)", Long.class)
                .getSingleResult()
                .intValue();
    }

    @Entity(name = "Book")
    @SecondaryTable(name = "book_summary")
    static class Book {
        @Id
        long id = 1;

        @ManyToOne
        @JoinTable(
                name = "book_series",
                joinColumns = @JoinColumn(name = "book_id"),
                inverseJoinColumns = @JoinColumn(name = "series_id"))
        Series series;

        @Column(table = "book_summary")
        String summary;
    }

    @Entity(name = "Series")
    static class Series {
        @Id
        long id = 1;
    }
}

package io.github.migrationdrift.testing;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this JVM; each test takes a database of its own. */
public final class SharedPostgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    /** A new, empty database. */
    public static JdbcTarget createDatabase() {
        return createDatabase("template1");
    }

    /** A new database that starts as a copy. Nobody may be connected to the template. */
    public static JdbcTarget createDatabase(String template) {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = target("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return target(name);
    }

    /** A database that nobody writes to, the same for everybody. */
    public static JdbcTarget emptyDatabase() {
        return target("postgres");
    }

    /** Removes a database at once; hundreds of them would take their time when the server goes. */
    public static void drop(JdbcTarget database) {
        execute(emptyDatabase(), "drop database " + nameOf(database) + " with (force)");
    }

    /** The name of the database, for use as a template. */
    public static String nameOf(JdbcTarget database) {
        String url = database.url().replaceAll("\\?.*", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Runs SQL that may hold several statements. */
    public static void execute(JdbcTarget database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcTarget target(String database) {
        return new JdbcTarget(SERVER.getJdbcUrl("postgres", database), "postgres", "postgres");
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("max_locks_per_transaction", "1024")
                    .setServerConfig("max_prepared_transactions", "4")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.migrationdrift.testing;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL for all tests of this JVM; each test takes a database of its own. */
public final class SharedPostgres {
    private static final TestServer SERVER = TestServer.start();

    private SharedPostgres() {}

    public static TestServer server() {
        return SERVER;
    }

    /** A new, empty database. */
    public static JdbcTarget createDatabase() {
        return SERVER.createDatabase();
    }

    /** A new database that starts as a copy. Nobody may be connected to the template. */
    public static JdbcTarget createDatabase(String template) {
        return SERVER.createDatabase(template);
    }

    /** A database that nobody writes to, the same for everybody. */
    public static JdbcTarget emptyDatabase() {
        return SERVER.emptyDatabase();
    }

    public static void drop(JdbcTarget database) {
        SERVER.drop(database);
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
}

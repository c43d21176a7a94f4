package io.github.migrationdrift.migrations;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Event triggers that write down every schema change while the migrations run. Only a superuser may install them; for
 * anybody else the log stays empty.
 */
final class ChangeLog implements AutoCloseable {
    /** Session setting that says what is at work, see {@link ChangeSource}. */
    static final String SETTING = "drift.source";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Optional<Connection> connection;

    private ChangeLog(Optional<Connection> connection) {
        this.connection = connection;
    }

    static ChangeLog install(JdbcTarget database) throws SQLException {
        Connection connection = database.connect();
        try {
            connection.setAutoCommit(false);
            execute(connection, "change-log-install.sql");
            return new ChangeLog(Optional.of(connection));
        } catch (SQLException e) {
            connection.close();
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return new ChangeLog(Optional.empty());
            }
            throw e;
        }
    }

    List<LoggedChange> read() throws SQLException {
        List<LoggedChange> changes = new ArrayList<>();
        if (connection.isPresent()) {
            try (Statement statement = connection.get().createStatement();
                    ResultSet rows = statement.executeQuery(SqlResource.read("change-log-read.sql"))) {
                String previous = "";
                while (rows.next()) {
                    LoggedChange change = change(rows, previous);
                    changes.add(change);
                    previous = change.statement();
                }
            }
        }
        return changes;
    }

    /** Rows of one statement share its text, which may be long. */
    private static LoggedChange change(ResultSet rows, String previousStatement) throws SQLException {
        String statement = rows.getString("statement");
        return new LoggedChange(
                new ObjectName(rows.getString("schema_name"), rows.getString("object_name")),
                rows.getString("type"),
                rows.getString("part_name"),
                rows.getBoolean("dropped"),
                ChangeSource.parse(rows.getString("source")),
                statement.equals(previousStatement) ? previousStatement : statement,
                rows.getString("executed_at"),
                rows.getBoolean("visible"));
    }

    @Override
    public void close() throws SQLException {
        if (connection.isPresent()) {
            try (Connection open = connection.get()) {
                execute(open, "change-log-remove.sql");
            }
        }
    }

    private static void execute(Connection connection, String resource) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlResource.read(resource));
        }
        connection.commit();
    }
}

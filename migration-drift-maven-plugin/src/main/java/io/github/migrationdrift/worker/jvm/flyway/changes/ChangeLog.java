package io.github.migrationdrift.worker.jvm.flyway.changes;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.migration.ObjectChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Event triggers that write down every schema change while the migrations run. Only a superuser may install them; for
 * anybody else the log stays empty, as it does when a migration takes it away: it is never worth a failure.
 */
public final class ChangeLog implements AutoCloseable {
    /** A migration may hold locks on everything. */
    private static final String PATIENCE = "5s";

    private final JdbcTarget database;
    private final Optional<Connection> connection;

    private ChangeLog(JdbcTarget database, Optional<Connection> connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Begins to write.
     *
     * @param continued whether what an earlier run has written there is to be gone on with
     */
    public static ChangeLog install(JdbcTarget database, boolean continued) throws SQLException {
        Connection connection = database.connect();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (!continued) {
                    statement.execute(SqlResource.read("change-log-tables.sql"));
                }
                statement.execute(SqlResource.read("change-log-install.sql"));
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("set lock_timeout = '" + PATIENCE + "'");
            }
            return new ChangeLog(database, Optional.of(connection));
        } catch (SQLException e) {
            connection.close();
            if (SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return new ChangeLog(database, Optional.empty());
            }
            throw e;
        }
    }

    /** Says what is about to run. */
    public void mark(ChangeSource source) {
        if (connection.isPresent()) {
            try (PreparedStatement insert = connection
                    .get()
                    .prepareStatement("insert into information_schema._drift_source (source) values (?)")) {
                insert.setString(1, source.format());
                insert.execute();
            } catch (SQLException e) {
                return;
            }
        }
    }

    public List<LoggedChange> read() {
        return connection.isEmpty()
                ? List.of()
                : attempt(connection.get()).or(this::readAnew).orElse(List.of());
    }

    /** A migration may have ended all other sessions. */
    private Optional<List<LoggedChange>> readAnew() {
        try (Connection other = database.connect()) {
            return attempt(other);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<LoggedChange>> attempt(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read("change-log-read.sql"))) {
            List<LoggedChange> changes = new ArrayList<>();
            String previous = "";
            while (rows.next()) {
                LoggedChange change = change(rows, previous);
                changes.add(change);
                previous = change.statement();
            }
            return Optional.of(changes);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Rows of one statement share its text, which may be long. */
    private static LoggedChange change(ResultSet rows, String previousStatement) throws SQLException {
        String statement = rows.getString("statement");
        return new LoggedChange(
                new ObjectName(rows.getString("schema_name"), rows.getString("object_name")),
                rows.getString("type"),
                rows.getString("part_name"),
                rows.getBoolean("dropped"),
                rows.getString("former_name"),
                key(rows),
                ChangeSource.parse(rows.getString("source")),
                statement.equals(previousStatement) ? previousStatement : statement,
                rows.getString("executed_at"),
                rows.getBoolean("visible"));
    }

    private static ObjectChange.@Nullable Key key(ResultSet rows) throws SQLException {
        String table = rows.getString("table_name");
        return table == null
                ? null
                : new ObjectChange.Key(
                        new ObjectName(rows.getString("table_schema"), table),
                        rows.getString("kind"),
                        List.of((String[]) rows.getArray("key_columns").getArray()));
    }

    /**
     * Writes no more. What is written stays, for migrations that may follow. Event triggers of the project may refuse any of
     * it, and what stays then is in nobody's way.
     */
    @Override
    public void close() {
        if (connection.isPresent()) {
            try (Connection open = database.connect()) {
                for (String statement :
                        SqlResource.read("change-log-remove.sql").split(";\\s*", 0)) {
                    remove(open, statement);
                }
                connection.get().close();
            } catch (SQLException e) {
                return;
            }
        }
    }

    private static void remove(Connection connection, String drop) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(drop);
        } catch (SQLException e) {
            return;
        }
    }
}

package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.worker.message.SessionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The session in which Flyway runs all migrations, one after the other: what one of them sets, those after it see. So
 * migrations that run in another session later are given what the first has left.
 */
final class MigrationSession {
    /** Flyway itself sets the search path and the role anew for each migration. */
    private static final String SETTINGS = "select name, setting from pg_catalog.pg_settings"
            + " where source = 'session' and name <> 'search_path' order by name";

    private static final String IDENTITY = "select pg_catalog.pg_backend_pid() || ' ' || session_user";

    /** What is gone with its session, or what each session begins with from now on, unlike this one. */
    private static final String LEFT_BESIDES = """
            select exists (select from pg_catalog.pg_class where relnamespace = pg_catalog.pg_my_temp_schema())
                or exists (select from pg_catalog.pg_proc where pronamespace = pg_catalog.pg_my_temp_schema())
                or exists (select from pg_catalog.pg_type where typnamespace = pg_catalog.pg_my_temp_schema())
                or exists (select from pg_catalog.pg_prepared_statements where from_sql)
                or exists (select from pg_catalog.pg_cursors where is_holdable)
                or exists (select from pg_catalog.pg_listening_channels())
                or exists (select from pg_catalog.pg_db_role_setting)""";

    private final Map<String, String> given;
    private Optional<Beginning> beginning = Optional.empty();
    private SessionState left = SessionState.UNKNOWN;

    private record Beginning(Connection connection, String identity, Map<String, String> settings) {}

    /** @param given what an earlier session of the migrations has left */
    MigrationSession(Map<String, String> given) {
        this.given = given;
    }

    /** To be called before each migration. */
    void begin(Connection connection) {
        if (beginning.isPresent()) {
            return;
        }
        try {
            beginning = Optional.of(new Beginning(connection, identity(connection), settings(connection)));
            for (Map.Entry<String, String> setting : given.entrySet()) {
                set(connection, setting);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The session of the migrations cannot be made like the one before", e);
        }
    }

    /** To be called when all migrations have run. What Flyway calls then it calls on another connection. */
    void end() {
        try {
            left = beginning.isPresent() ? left(beginning.get()) : SessionState.UNKNOWN;
        } catch (SQLException e) {
            left = SessionState.UNKNOWN;
        }
    }

    /** What this one has left. */
    SessionState left() {
        return left;
    }

    private static SessionState left(Beginning before) throws SQLException {
        Connection connection = before.connection();
        Map<String, String> settings = settings(connection);
        boolean kept = settings.keySet().containsAll(before.settings().keySet());
        settings.entrySet().removeAll(before.settings().entrySet());
        boolean same = identity(connection).equals(before.identity());
        return new SessionState(settings, same && kept && !leavesMore(connection));
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            Map<String, String> settings = new HashMap<>();
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
            return settings;
        }
    }

    private static String identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IDENTITY)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean leavesMore(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEFT_BESIDES)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void set(Connection connection, Map.Entry<String, String> setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, setting.getKey());
            statement.setString(2, setting.getValue());
            statement.execute();
        }
    }
}

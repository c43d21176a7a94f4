package io.github.migrationdrift.postgres;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * A PostgreSQL that exists already. Only databases with names of our own are made there, and all of them are dropped;
 * nothing else is read or written.
 */
public final class GivenServer implements DatabaseServer {
    private static final String HOME = "migrated";
    private static final String SETTINGS = "<url>, <username> and <password> (-Ddrift.url, -Ddrift.username,"
            + " -Ddrift.password), or <serverId> for credentials of settings.xml";

    private final PostgresUrl url;
    private final ScratchDatabases databases;
    private final Connection connection;

    private GivenServer(PostgresUrl url, ScratchDatabases databases, Connection connection) {
        this.url = url;
        this.databases = databases;
        this.connection = connection;
    }

    /**
     * Connects, and drops what killed runs left behind.
     *
     * @param given an existing database; it is not changed
     * @throws CheckFailure when the server refuses
     */
    public static GivenServer connect(JdbcTarget given) {
        PostgresUrl url = PostgresUrl.parse(given.url());
        JdbcTarget maintenance = new JdbcTarget(
                url.withDatabase(url.database().isEmpty() ? "postgres" : url.database())
                        .text(),
                given.user().isEmpty() ? url.user().orElse("postgres") : given.user(),
                given.password().isEmpty() ? url.password().orElse("") : given.password());
        try {
            Connection connection = maintenance.connect();
            ScratchDatabases.sweep(connection, Instant.now());
            return new GivenServer(url, ScratchDatabases.on(maintenance), connection);
        } catch (SQLException e) {
            throw refused(maintenance, e);
        }
    }

    /** What is to be dropped if this process dies. */
    public ScratchDatabases databases() {
        return databases;
    }

    @Override
    public JdbcTarget createDatabase(String name) {
        return create(name, Optional.empty());
    }

    /** Names of others are not taken on a server that is not ours. */
    @Override
    public MigrationHome createHome(HomeNames names) {
        JdbcTarget database = createDatabase(HOME);
        return new MigrationHome(database, database);
    }

    @Override
    public JdbcTarget cloneDatabase(JdbcTarget template, String name) {
        return create(name, Optional.of(PostgresUrl.parse(template.url()).database()));
    }

    @Override
    public String serverVersion() {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version")) {
            version.next();
            return version.getString(1).split(" ", 2)[0];
        } catch (SQLException e) {
            throw gone(e);
        }
    }

    /** Roles belong to the whole server, which is not ours. */
    @Override
    public boolean createRole(String name) {
        return false;
    }

    @Override
    public boolean createForeignDatabase(String name) {
        return false;
    }

    @Override
    public void close() {
        try (Connection open = connection) {
            databases.drop(open);
        } catch (SQLException e) {
            dropAnew(e);
        }
    }

    /** The first connection may have been cut while the server lives on. */
    private void dropAnew(SQLException reason) {
        try {
            databases.drop();
        } catch (SQLException e) {
            reason.addSuppressed(e);
            throw new CheckFailure(
                    CheckFailure.Kind.POSTGRES_FAILED,
                    "The databases " + databases.prefix() + "… could not be dropped: " + e.getMessage(),
                    "A later run drops them when they are two hours old; or drop them by hand.",
                    reason);
        }
    }

    private JdbcTarget create(String role, Optional<String> template) {
        String name = databases.name(role);
        try (Statement statement = connection.createStatement()) {
            ScratchDatabases.drop(connection, name);
            statement.execute("create database " + Identifiers.quote(name)
                    + template.map(source -> " template " + Identifiers.quote(source))
                            .orElse(""));
            JdbcTarget maintenance = databases.maintenance();
            return new JdbcTarget(url.withDatabase(name).text(), maintenance.user(), maintenance.password());
        } catch (SQLException e) {
            throw "42501".equals(e.getSQLState()) ? mayNotCreate(e) : gone(e);
        }
    }

    private CheckFailure mayNotCreate(SQLException cause) {
        String user = databases.maintenance().user();
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "The role " + user + " may not create databases on " + databases.maintenance(),
                "The check works in databases of its own. Give the role that right: alter role " + user + " createdb;",
                cause);
    }

    private CheckFailure gone(SQLException cause) {
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "The server at " + databases.maintenance() + " failed: " + cause.getMessage(),
                "Look at the server's log, and run the check again.",
                cause);
    }

    private static CheckFailure refused(JdbcTarget target, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String advice = state.startsWith("28")
                ? "Look at the credentials: " + SETTINGS + "."
                : state.equals("3D000")
                        ? "Name an existing database in <url> (-Ddrift.url), for example postgres; it is not changed."
                        : "Start the server or correct the settings: " + SETTINGS
                                + ". Without them the check starts a PostgreSQL of its own.";
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "Cannot connect to " + target + " as " + target.user() + ": " + cause.getMessage(),
                advice,
                cause);
    }
}

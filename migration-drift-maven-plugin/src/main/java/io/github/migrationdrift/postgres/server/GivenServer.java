package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.Identifiers;
import io.github.migrationdrift.postgres.scratch.PostgresUrl;
import io.github.migrationdrift.postgres.scratch.ScratchDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL that exists already. Only databases with names and a mark of our own are made there, and all of them are
 * dropped; nothing else is read or written.
 */
public final class GivenServer implements DatabaseServer {
    private static final String HOME = "migrated";
    private static final String SETTINGS = "<url>, <username> and <password> (-Ddrift.url, -Ddrift.username,"
            + " -Ddrift.password), or <serverId> for credentials of settings.xml";

    private final PostgresUrl url;
    private final ScratchDatabases databases;
    private final Connection connection;
    private final AtomicBoolean tidy = new AtomicBoolean();

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
            ScratchDatabases.sweep(connection, maintenance, Instant.now());
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

    /** On a new connection: the first may have been cut, or wait for an answer, while the server lives on. */
    @Override
    public List<String> tidyUp() {
        try {
            if (tidy.getAndSet(true)) {
                return List.of();
            }
            connection.close();
            return databases.drop().stream().map(GivenServer::left).toList();
        } catch (SQLException e) {
            return List.of(left(databases.prefix() + "… (" + e.getMessage() + ")"));
        }
    }

    private static String left(String database) {
        return "A scratch database could not be dropped: " + database
                + ". A later run drops it when it is two hours old; or drop it yourself.";
    }

    private JdbcTarget create(String role, Optional<String> template) {
        String name = databases.name(role);
        try {
            databases.create(
                    connection,
                    name,
                    template.map(source -> " template " + Identifiers.quote(source))
                            .orElse(""));
            speakEnglish(name);
            JdbcTarget maintenance = databases.maintenance();
            return new JdbcTarget(url.withDatabase(name).text(), maintenance.user(), maintenance.password());
        } catch (SQLException e) {
            throw SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState()) ? mayNotCreate(e) : gone(e);
        }
    }

    /** What PostgreSQL says is read; in the language of the server, or the role, where this role may not choose another. */
    private void speakEnglish(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter role current_user in database " + Identifiers.quote(name) + " set lc_messages = 'C'");
        } catch (SQLException e) {
            if (!SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
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
                : state.equals(SqlState.INVALID_CATALOG_NAME)
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

package io.github.migrationdrift.postgres;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A PostgreSQL that lives as long as one run: on the loopback address only, behind a password that nobody else knows,
 * and without care for durability.
 */
public final class ScratchServer implements DatabaseServer {
    static final String SUPERUSER = "postgres";
    private static final String MAINTENANCE_DATABASE = "postgres";

    /** Templates that are larger than a few megabytes are copied faster as files than through the log. */
    private static final int FIRST_WITH_STRATEGY = 15;

    private final ScratchDirectory scratch;
    private final int port;
    private final String password;
    private final Connection maintenance;

    private ScratchServer(ScratchDirectory scratch, int port, String password, Connection maintenance) {
        this.scratch = scratch;
        this.port = port;
        this.password = password;
        this.maintenance = maintenance;
    }

    /**
     * Starts a server whose data and log are in the scratch directory.
     *
     * @throws CheckFailure when there are no binaries or the server does not start; it holds the last lines of the log
     */
    public static ScratchServer start(PostgresBinaries binaries, PostgresVersion version, ScratchDirectory scratch) {
        BinariesArchive archive = binaries.find(version, Platform.ofHost());
        return start(archive, version, scratch, UserDirectory.open());
    }

    static ScratchServer start(
            BinariesArchive archive, PostgresVersion version, ScratchDirectory scratch, UserDirectory user) {
        try {
            Launch launch = new Launch(archive, Installation.of(archive, user), scratch);
            Launch.Started started = launch.start(user);
            return connect(started, scratch);
        } catch (LaunchException | SQLException e) {
            new ServerProcesses(scratch.path()).stop();
            throw ServerLog.of(scratch).failure("PostgreSQL " + version + " does not start", e);
        }
    }

    @Override
    public String serverVersion() {
        try (Statement statement = maintenance.createStatement();
                ResultSet version = statement.executeQuery("show server_version")) {
            version.next();
            return version.getString(1).split(" ", 2)[0];
        } catch (SQLException e) {
            throw ServerLog.of(scratch).failure("PostgreSQL does not answer", e);
        }
    }

    @Override
    public JdbcTarget createDatabase(String name) {
        return create(name, Optional.empty());
    }

    @Override
    public JdbcTarget cloneDatabase(JdbcTarget template, String name) {
        String url = template.url();
        int end = url.contains("?") ? url.indexOf('?') : url.length();
        return create(name, Optional.of(url.substring(url.lastIndexOf('/', end) + 1, end)));
    }

    @Override
    public boolean createRole(String name) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("create role " + Identifiers.quote(name));
            return true;
        }
    }

    /** The last lines that the server wrote. */
    public String logTail() {
        return ServerLog.of(scratch).tail();
    }

    /** Stops the server at once; its data stays until the scratch directory is closed. */
    @Override
    public void close() {
        try {
            maintenance.close();
        } catch (SQLException e) {
            // It is being stopped anyway.
        } finally {
            new ServerProcesses(scratch.path()).stop();
        }
    }

    private JdbcTarget create(String name, Optional<String> template) {
        try (Statement statement = maintenance.createStatement()) {
            boolean strategy = maintenance.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_STRATEGY;
            statement.execute("create database " + Identifiers.quote(name)
                    + template.map(source -> " template " + Identifiers.quote(source))
                            .orElse("")
                    + (strategy ? " strategy file_copy" : ""));
            return target(name, port, password);
        } catch (SQLException e) {
            throw ServerLog.of(scratch).failure("PostgreSQL cannot create the database " + name, e);
        }
    }

    /** The password of the initialised data is on disk; each run has one of its own, which is not. */
    private static ScratchServer connect(Launch.Started started, ScratchDirectory scratch) throws SQLException {
        JdbcTarget target = target(MAINTENANCE_DATABASE, started.port(), started.password());
        Connection connection = target.connect();
        String password = Passwords.random();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new ScratchServer(scratch, started.port(), password, connection);
    }

    private static JdbcTarget target(String database, int port, String password) {
        String address = InetAddress.getLoopbackAddress().getHostAddress();
        String host = address.contains(":") ? "[" + address + "]" : address;
        String url = "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
        return new JdbcTarget(url, SUPERUSER, password);
    }
}

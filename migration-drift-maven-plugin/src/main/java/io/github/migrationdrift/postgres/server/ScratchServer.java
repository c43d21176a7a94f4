package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.binaries.Platform;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.DatabaseRemoval;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.Identifiers;
import io.github.migrationdrift.postgres.scratch.PostgresUrl;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.ServerProcesses;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A PostgreSQL that lives as long as one run: on the loopback address only, behind a password that nobody else knows,
 * and without care for durability.
 */
public final class ScratchServer implements DatabaseServer {
    /** Templates that are larger than a few megabytes are copied faster as files than through the log. */
    private static final int FIRST_WITH_STRATEGY = 15;

    private static final KeptServer NEW = new KeptServer("", Set.of(), Set.of());
    private static final Map<String, String> SETTINGS = Map.of("sslmode", "disable", "gssEncMode", "disable");

    private final ScratchDirectory scratch;
    private final int port;
    private final String password;
    private final Connection maintenance;
    private final HomeRoles roles;
    private final Set<String> foreign = new HashSet<>();

    private ScratchServer(
            ScratchDirectory scratch, int port, String password, Connection maintenance, KeptServer before) {
        this.scratch = scratch;
        this.port = port;
        this.password = password;
        this.maintenance = maintenance;
        this.roles = new HomeRoles(maintenance, password, before.roles());
        this.foreign.addAll(before.databases());
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
            Launch launch = new Launch(version, archive, Installation.of(archive, user), scratch);
            return connect(launch.start(user), scratch);
        } catch (LaunchException | SQLException e) {
            new ServerProcesses(scratch.path()).stop();
            throw ServerLog.of(scratch).failure("PostgreSQL " + version + " does not start", e);
        } catch (UncheckedIOException e) {
            new ServerProcesses(scratch.path()).stop();
            throw ServerLog.of(scratch).failure("PostgreSQL " + version + " does not start", new LaunchException(e));
        }
    }

    /** Whether servers can go on with the data of others on this system. */
    public static boolean canGoOn() {
        return Postmaster.isForThisSystem();
    }

    /**
     * Starts a server on the data of another, which are its own from then on.
     *
     * @return empty where that is not possible, and a new one is to be started
     */
    public static Optional<ScratchServer> goOn(
            KeptData kept, PostgresBinaries binaries, PostgresVersion version, ScratchDirectory scratch) {
        BinariesArchive archive = binaries.find(version, Platform.ofHost());
        return goOn(kept, archive, version, scratch, UserDirectory.open());
    }

    static Optional<ScratchServer> goOn(
            KeptData kept,
            BinariesArchive archive,
            PostgresVersion version,
            ScratchDirectory scratch,
            UserDirectory user) {
        try {
            Optional<Launch.Started> started =
                    new Launch(version, archive, Installation.of(archive, user), scratch).goOn(kept, user);
            return started.isEmpty() ? Optional.empty() : Optional.of(reconnect(started.get(), scratch, kept.server()));
        } catch (LaunchException | SQLException | UncheckedIOException e) {
            new ServerProcesses(scratch.path()).stop();
            DirectoryTree.delete(scratch.data());
            return Optional.empty();
        }
    }

    /**
     * Stops the server in good order, without the databases that were made to compare with, so that others can go on with
     * its data.
     *
     * @param home the database that the migrations ran in
     * @param kept the one that holds what they made: that one, or a copy
     * @return what others have to know; empty where it does not end as it should
     */
    public Optional<KeptServer> finish(String home, String kept) throws SQLException {
        for (String name : databases("datname like 'migration\\_drift\\_%'")) {
            if (!name.equals(kept)) {
                drop(name);
            }
        }
        if (!home.equals(kept)) {
            drop(home);
        }
        maintenance.close();
        return new ServerProcesses(scratch.path()).finish()
                ? Optional.of(new KeptServer(password, roles.made(), foreign))
                : Optional.empty();
    }

    /** Stops the server and deletes its data. */
    public void discard() {
        tidyUp();
        DirectoryTree.delete(scratch.data());
    }

    /** The data of this server, while none runs on them. */
    public DataArchive data() {
        return new DataArchive(scratch.data());
    }

    /** Where the migrations have run, on a server that goes on. */
    public MigrationHome home(String database, String user) throws SQLException {
        roles.admit(user);
        return new MigrationHome(
                target(database, user, port, password), target(database, OwnNames.SUPERUSER, port, password));
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
        return create(OwnNames.of(name), "");
    }

    @Override
    public MigrationHome createHome(HomeNames names) {
        try {
            drop(names.database());
            forgetDatabases();
            roles.forget();
            String user = roles.migrator(names.user());
            JdbcTarget observer = create(names.database(), " owner " + Identifiers.quote(user));
            return new MigrationHome(new JdbcTarget(observer.url(), user, password), observer);
        } catch (SQLException e) {
            throw ServerLog.of(scratch).failure("PostgreSQL cannot create the database for the migrations", e);
        }
    }

    @Override
    public JdbcTarget cloneDatabase(JdbcTarget template, String name) {
        String source = PostgresUrl.parse(template.url()).database();
        return create(OwnNames.of(name), " template " + Identifiers.quote(source));
    }

    @Override
    public boolean createRole(String name) throws SQLException {
        return roles.create(name);
    }

    @Override
    public boolean createForeignDatabase(String name) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("create database " + Identifiers.quote(name));
            return foreign.add(name);
        }
    }

    private void drop(String name) throws SQLException {
        new DatabaseRemoval(maintenance, target(OwnNames.MAINTENANCE, OwnNames.SUPERUSER, port, password), name).drop();
    }

    /** Drops those that an attempt of the migrations made. */
    private void forgetDatabases() throws SQLException {
        List<String> names = databases("oid >= 16384 and datname not like 'migration\\_drift%'");
        names.removeAll(foreign);
        for (String name : names) {
            drop(name);
        }
    }

    private List<String> databases(String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = maintenance.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_catalog.pg_database where " + condition + " order by datname")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The last lines that the server wrote. */
    public String logTail() {
        return ServerLog.of(scratch).tail();
    }

    /** Stops the server at once; its data stays until the scratch directory is closed. */
    @Override
    public List<String> tidyUp() {
        try {
            maintenance.close();
        } catch (SQLException e) {
            // It is being stopped anyway.
        } finally {
            new ServerProcesses(scratch.path()).stop();
        }
        return List.of();
    }

    private JdbcTarget create(String name, String options) {
        try (Statement statement = maintenance.createStatement()) {
            drop(name);
            boolean strategy = maintenance.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_STRATEGY;
            statement.execute(
                    "create database " + Identifiers.quote(name) + options + (strategy ? " strategy file_copy" : ""));
            return target(name, OwnNames.SUPERUSER, port, password);
        } catch (SQLException e) {
            throw ServerLog.of(scratch).failure("PostgreSQL cannot create the database " + name, e);
        }
    }

    /**
     * Leaves the usual names to the migrations, and to a role that is like any other: nothing of the one that
     * {@code initdb} makes can be reassigned, which is so on no server of a provider. The password of the initialised
     * data is on disk; each run has one of its own, which is not.
     */
    private static ScratchServer connect(Launch.Started started, ScratchDirectory scratch) throws SQLException {
        String password = Passwords.random();
        execute(
                target("template1", OwnNames.USUAL_SUPERUSER, started.port(), started.password()),
                ServerWatch.beginning(),
                "alter database postgres rename to " + OwnNames.MAINTENANCE,
                "create role " + OwnNames.SUPERUSER + " superuser login password '" + password + "'");
        JdbcTarget maintenance = target(OwnNames.MAINTENANCE, OwnNames.SUPERUSER, started.port(), password);
        execute(
                maintenance,
                "alter role " + OwnNames.USUAL_SUPERUSER + " rename to " + OwnNames.BOOTSTRAP,
                "alter role " + OwnNames.BOOTSTRAP + " password null",
                "create role " + OwnNames.USUAL_SUPERUSER + " superuser login password '" + password + "'");
        return new ScratchServer(scratch, started.port(), password, maintenance.connect(), NEW);
    }

    private static ScratchServer reconnect(Launch.Started started, ScratchDirectory scratch, KeptServer kept)
            throws SQLException {
        String password = Passwords.random();
        execute(
                target(OwnNames.MAINTENANCE, OwnNames.SUPERUSER, started.port(), started.password()),
                ServerWatch.beginning(),
                "alter role " + OwnNames.SUPERUSER + " password '" + password + "'");
        Connection maintenance = target(OwnNames.MAINTENANCE, OwnNames.SUPERUSER, started.port(), password)
                .connect();
        ScratchServer server = new ScratchServer(scratch, started.port(), password, maintenance, kept);
        server.roles.admit(OwnNames.USUAL_SUPERUSER);
        return server;
    }

    private static void execute(JdbcTarget database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static JdbcTarget target(String database, String user, int port, String password) {
        String address = InetAddress.getLoopbackAddress().getHostAddress();
        String host = address.contains(":") ? "[" + address + "]" : address;
        return new JdbcTarget(
                new PostgresUrl(host + ":" + port, database, SETTINGS, Optional.empty(), Optional.empty()).text(),
                user,
                password);
    }
}

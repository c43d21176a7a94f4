package io.github.migrationdrift.testing;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.postgres.binaries.Platform;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL without care for durability; each test takes a database of its own. */
public final class TestServer implements AutoCloseable {
    private static final int FIRST_WITH_FORCE = 13;
    private static final int FIRST_WITH_STRATEGY = 15;
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_IN_MEMORY = 4L << 30;

    /** Held, for with it goes the lock that keeps others from sweeping it away. */
    private final Optional<ScratchDirectory> memory;

    private final EmbeddedPostgres server;
    private final KeptSessions sessions;
    private final int version;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(Optional<ScratchDirectory> memory, EmbeddedPostgres server) throws SQLException {
        this.memory = memory;
        this.server = server;
        sessions = KeptSessions.of("jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres|test_\\d+");
        try (Connection connection = emptyDatabase().connect()) {
            version = connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /** Starts the PostgreSQL of the class path. */
    static TestServer start() {
        return start(EmbeddedPostgres.builder());
    }

    /** Starts another one. */
    public static TestServer start(PostgresBinaries binaries, PostgresVersion version) {
        return start(EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) ->
                        binaries.find(version, Platform.ofHost()).open()));
    }

    private static TestServer start(EmbeddedPostgres.Builder builder) {
        try {
            Optional<ScratchDirectory> memory = inMemory();
            memory.map(ScratchDirectory::data).ifPresent(builder::setDataDirectory);
            return new TestServer(
                    memory,
                    builder.setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("autovacuum", "off")
                            .setServerConfig("max_locks_per_transaction", "1024")
                            .setServerConfig("max_prepared_transactions", "4")
                            // Catalogs are small, and queries on them take longer to plan than to run.
                            .setServerConfig("join_collapse_limit", "1")
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where files cost least, if there is room for some hundred databases; what a killed run left there goes with the next. */
    private static Optional<ScratchDirectory> inMemory() throws IOException {
        if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ROOM_IN_MEMORY) {
            return Optional.empty();
        }
        UserDirectory directory = UserDirectory.below(MEMORY.resolve("migration-drift-tests"));
        ScratchDirectory.sweep(directory);
        return Optional.of(ScratchDirectory.create(directory));
    }

    /** A new, empty database. */
    public JdbcTarget createDatabase() {
        return createDatabase("template1");
    }

    /** A new database that starts as a copy. Nobody may be connected to the template. */
    public JdbcTarget createDatabase(String template) {
        JdbcTarget created = target("test_" + databases.incrementAndGet());
        end(target(template));
        // The log need not know each page of a copy.
        SharedPostgres.execute(
                emptyDatabase(),
                "create database " + SharedPostgres.nameOf(created) + " template " + template
                        + (version < FIRST_WITH_STRATEGY ? "" : " strategy file_copy"));
        return created;
    }

    /** A database that nobody writes to, the same for everybody. */
    public JdbcTarget emptyDatabase() {
        return target("postgres");
    }

    /** Removes a database at once; hundreds of them would take their time when the server goes. */
    public void drop(JdbcTarget database) {
        end(database);
        SharedPostgres.execute(
                emptyDatabase(),
                "drop database " + SharedPostgres.nameOf(database)
                        + (version < FIRST_WITH_FORCE ? "" : " with (force)"));
    }

    private void end(JdbcTarget database) {
        try {
            sessions.end(database.url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcTarget target(String database) {
        return new JdbcTarget(server.getJdbcUrl("postgres", database), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException, SQLException {
        sessions.close();
        server.close();
        memory.ifPresent(ScratchDirectory::close);
    }
}

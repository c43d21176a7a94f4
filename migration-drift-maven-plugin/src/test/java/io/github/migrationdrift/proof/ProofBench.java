package io.github.migrationdrift.proof;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.application.EntityScanner;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.ScratchServer;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.worker.ClassData;
import io.github.migrationdrift.worker.Worker;
import io.github.migrationdrift.worker.WorkerOptions;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One Hibernate in a worker and one PostgreSQL, on which shape after shape is migrated and compared. */
final class ProofBench implements AutoCloseable {
    private static final String DEFAULT_SCHEMA = "public";

    private final ScratchDirectory scratch;
    private final Worker worker;
    private final ScratchServer server;
    private final CompiledShapes compiled;
    private final JdbcTarget empty;
    private final AtomicInteger databases = new AtomicInteger();

    private ProofBench(ScratchDirectory scratch, Worker worker, ScratchServer server, CompiledShapes compiled) {
        this.scratch = scratch;
        this.worker = worker;
        this.server = server;
        this.compiled = compiled;
        this.empty = server.createDatabase("nothing");
    }

    static ProofBench open(CompiledShapes compiled, PostgresBinaries binaries, PostgresVersion version) {
        ScratchDirectory scratch = ScratchDirectory.create();
        Worker worker = Worker.start(
                new WorkerOptions(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        compiled.classPath(),
                        Path.of("").toAbsolutePath(),
                        List.of(),
                        WorkerOptions.DEFAULT_MAX_HEAP),
                ClassData.NONE,
                scratch,
                line -> {});
        return new ProofBench(scratch, worker, ScratchServer.start(binaries, version, scratch), compiled);
    }

    /** Makes Hibernate's DDL the migration, runs that, and prepares the comparison. */
    MigratedShape migrate(MappingShape shape) throws IOException, SQLException {
        EntitySchema entities = export(shape);
        String name = shape.name() + databases.incrementAndGet();
        JdbcTarget migrated = server.createDatabase(name);
        MigrationResult migrations = migrate(entities, migrated);
        JdbcTarget copy = server.cloneDatabase(migrated, name + "_expected");
        ComparedSchema compared = ComparedSchema.of(migrations, entities, copy);
        drop(copy);
        return new MigratedShape(shape, entities, compared, migrated, () -> drop(migrated));
    }

    /** Another database like this one. */
    JdbcTarget copy(JdbcTarget database) {
        return server.cloneDatabase(database, "copy" + databases.incrementAndGet());
    }

    @Override
    public void close() {
        server.close();
        worker.close();
        scratch.close();
    }

    private EntitySchema export(MappingShape shape) {
        ScannedEntities scanned = new EntityScanner(new ApplicationClasses())
                .scan(List.of(compiled.classes()), List.of(shape.packageName()));
        return worker.export(new EntityRequest(
                        empty,
                        scanned.classes(),
                        scanned.packages(),
                        List.of(),
                        shape.hibernateProperties(),
                        DEFAULT_SCHEMA))
                .join();
    }

    private MigrationResult migrate(EntitySchema entities, JdbcTarget migrated) throws IOException {
        Path directory = Files.createTempDirectory(scratch.path(), "migrations");
        try {
            String script = entities.statements().stream()
                    .map(statement -> statement + ";\n")
                    .collect(Collectors.joining());
            Files.writeString(directory.resolve("V1__hibernate.sql"), script);
            return worker.migrate(new MigrationRequest(
                            migrated,
                            List.of("filesystem:" + directory),
                            Map.of("flyway.placeholderReplacement", "false")))
                    .join();
        } finally {
            SourceCompiler.delete(directory);
        }
    }

    void drop(JdbcTarget database) throws SQLException {
        try (Connection connection = empty.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database \"" + SharedPostgres.nameOf(database) + "\"");
        }
    }
}

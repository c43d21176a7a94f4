package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrations of one test, written to a directory and run on a database of their own. */
public final class Scripts {
    private final Path directory;
    private final Map<String, String> properties = new HashMap<>();
    private final JdbcTarget database = SharedPostgres.createDatabase();

    public Scripts(Path directory) {
        this.directory = directory;
    }

    public Scripts add(String path, String... lines) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scripts set(String property, String value) {
        properties.put("flyway." + property, value);
        return this;
    }

    public MigrationResult run() {
        return runFrom("filesystem:" + directory);
    }

    public MigrationResult runFrom(String... locations) {
        return MigrationRunner.run(new MigrationRequest(database, List.of(locations), properties));
    }

    public JdbcTarget database() {
        return database;
    }
}

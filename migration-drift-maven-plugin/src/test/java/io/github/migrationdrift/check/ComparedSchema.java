package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The comparison of a check, for tests in other packages that bring their own databases. */
public final class ComparedSchema implements Gap {
    private final MigrationResult migrations;
    private final EntitySchema entities;
    private final ExpectedSchema expected;

    private ComparedSchema(MigrationResult migrations, EntitySchema entities, ExpectedSchema expected) {
        this.migrations = migrations;
        this.entities = entities;
        this.expected = expected;
    }

    /** Executes the DDL of the entities in a copy of the migrated database, which is not needed afterwards. */
    public static ComparedSchema of(MigrationResult migrations, EntitySchema entities, JdbcTarget copy) {
        return new ComparedSchema(
                migrations, entities, ExpectedSchema.build(copy, entities, migrations.defaultSchema(), new Timings()));
    }

    @Override
    public List<Drift> drifts(JdbcTarget migrated) throws SQLException {
        ProjectFiles files = new ProjectFiles(Path.of("").toAbsolutePath(), List.of(), List.of());
        return new SchemaComparison(new Sources(List.of()), files, TableUsers.UNKNOWN, false, false, new Timings())
                .compare(migrations, entities, expected, migrated, expected.found(read(migrated)));
    }

    @Override
    public Catalog entities() {
        return expected.catalog();
    }

    public static Catalog read(JdbcTarget database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    @Override
    public String historyTable() {
        return migrations.historyTable().name();
    }
}

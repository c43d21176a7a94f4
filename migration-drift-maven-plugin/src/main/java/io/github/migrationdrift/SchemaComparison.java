package io.github.migrationdrift;

import io.github.migrationdrift.Timings.Step;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CatalogReader;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.RefusedStatement;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.judge.PostgresJudge;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.entities.EntitySchema;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.migrations.MigrationResult;
import io.github.migrationdrift.postgres.ExpectedDatabase;
import io.github.migrationdrift.project.JavaSources;
import io.github.migrationdrift.project.ProjectFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a migrated database and the DDL of the entities into drifts.
 *
 * @param sources where attributes are written
 * @param files where migrations are written
 */
record SchemaComparison(JavaSources sources, ProjectFiles files, Timings timings) {

    /**
     * @param entities the catalog of the expected database
     * @param drifts the most severe first
     */
    record Outcome(Catalog entities, List<Drift> drifts) {}

    /**
     * @param migrated the database that Flyway worked on
     * @param expected a clone of it, which becomes what the entities ask for
     */
    Outcome compare(MigrationResult migrations, EntitySchema entities, JdbcTarget migrated, JdbcTarget expected)
            throws SQLException {
        CompletableFuture<Catalog> reading = CompletableFuture.supplyAsync(() -> read(migrated));
        long building = timings.now();
        List<RefusedStatement> refused = build(expected, entities, migrations.defaultSchema());
        timings.record(Step.EXPECTED_DDL, building);
        long catalogs = timings.now();
        Catalog wanted = read(expected);
        Catalog found = reading.join();
        timings.record(Step.CATALOGS, catalogs);
        long comparing = timings.now();
        MappingIndex mapping = new MappingIndex(entities.mapping());
        try (Connection connection = migrated.connect()) {
            Comparison comparison = Comparison.of(
                    wanted, found, mapping, scope(migrations, entities), refused, new PostgresJudge(connection));
            Origins origins = new Origins(mapping, migrations, sources, files);
            List<Drift> drifts =
                    DriftRules.examine(comparison).stream().map(origins::attach).toList();
            timings.record(Step.COMPARE, comparing);
            return new Outcome(wanted, drifts);
        }
    }

    private static List<RefusedStatement> build(JdbcTarget expected, EntitySchema entities, String defaultSchema)
            throws SQLException {
        try (Connection connection = expected.connect()) {
            return ExpectedDatabase.build(connection, entities.statements(), defaultSchema, schemas(entities.mapping()))
                    .stream()
                    .map(statement -> new RefusedStatement(
                            statement.sql(),
                            statement.sqlState(),
                            statement.message(),
                            DdlTarget.table(statement.sql(), defaultSchema)))
                    .toList();
        }
    }

    private static Catalog read(JdbcTarget database) {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw new CompletionException("The catalog of " + database + " could not be read", e);
        }
    }

    private static Scope scope(MigrationResult migrations, EntitySchema entities) {
        Set<String> schemas = Stream.concat(migrations.schemas().stream(), schemas(entities.mapping()).stream())
                .collect(Collectors.toSet());
        return new Scope(schemas, Set.of(migrations.historyTable()));
    }

    private static Set<String> schemas(Mapping mapping) {
        return Stream.concat(
                        mapping.tables().stream().map(MappedTable::name),
                        mapping.sequences().stream().map(MappedSequence::name))
                .map(ObjectName::schema)
                .collect(Collectors.toSet());
    }
}

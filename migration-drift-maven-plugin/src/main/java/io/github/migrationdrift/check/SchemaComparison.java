package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.HibernateChanges;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.drift.judge.PostgresJudge;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.provenance.Origins;
import io.github.migrationdrift.provenance.Provenance;
import io.github.migrationdrift.provenance.TypeUsers;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what the entities ask for and a migrated database into drifts.
 *
 * @param sources where attributes are written
 * @param files where migrations are written
 * @param users who uses tables that no entity is stored in
 * @param checkNames whether another name than the one that the entities state is a drift
 * @param untypedText whether the driver leaves it to PostgreSQL of which type a text is
 */
public record SchemaComparison(
        Sources sources,
        ProjectFiles files,
        TableUsers users,
        boolean checkNames,
        boolean untypedText,
        Timings timings) {

    /**
     * Every drift, the most severe first.
     *
     * @param found what the migrated database holds
     */
    public List<Drift> compare(
            MigrationResult migrations,
            EntitySchema entities,
            ExpectedSchema expected,
            JdbcTarget migrated,
            Catalog found)
            throws SQLException {
        try (Connection connection = migrated.connect()) {
            long comparing = timings.now();
            Comparison comparison = comparison(migrations, entities, expected, found, connection);
            MappingIndex mapping = comparison.mapping();
            Set<String> sequences = sequences(found);
            Origins origins = new Origins(
                    mapping,
                    TypeUsers.of(expected.catalog(), mapping),
                    new Provenance(migrations.changes()),
                    migrations.scripts(),
                    sources,
                    files);
            List<Drift> drifts = DriftRules.examine(comparison).stream()
                    .map(origins::attach)
                    .map(drift -> HibernateChanges.explain(drift, entities.hibernateVersion(), mapping, sequences))
                    .toList();
            timings.record(Step.COMPARE, comparing);
            return drifts;
        }
    }

    /** What the rules see. */
    public Comparison comparison(
            MigrationResult migrations,
            EntitySchema entities,
            ExpectedSchema expected,
            Catalog found,
            Connection migrated) {
        return Comparison.of(
                        expected.catalog(),
                        found,
                        new MappingIndex(entities.mapping()),
                        scope(migrations, entities),
                        checkNames,
                        expected.refused(),
                        new PostgresJudge(migrated))
                .withUntypedText(untypedText)
                .withUsers(users);
    }

    private static Set<String> sequences(Catalog catalog) {
        return catalog.sequences().stream()
                .map(sequence -> sequence.name().name())
                .collect(Collectors.toSet());
    }

    private static Scope scope(MigrationResult migrations, EntitySchema entities) {
        Set<String> schemas = Stream.concat(
                        migrations.schemas().stream(), ExpectedSchema.schemas(entities.mapping()).stream())
                .collect(Collectors.toSet());
        return new Scope(schemas, Set.of(migrations.historyTable()), migrations.presupposed());
    }
}

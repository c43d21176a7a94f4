package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.drift.RefusedStatement;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.postgres.expected.ExpectedDatabase;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entities ask for, as PostgreSQL made it.
 *
 * @param refused statements that PostgreSQL would not execute
 * @param system relations of PostgreSQL itself that entities are stored in
 * @param read everything in the database
 */
public record ExpectedSchema(Catalog catalog, List<RefusedStatement> refused, SystemRelations system, Catalog read) {

    /**
     * Executes the DDL of the entities and reads what came of it.
     *
     * @param database loses its relations, keeps everything else, and gets the DDL
     */
    public static ExpectedSchema build(
            JdbcTarget database, EntitySchema entities, String defaultSchema, Timings timings) {
        try (Connection connection = database.connect()) {
            long building = timings.now();
            SystemRelations system = SystemRelations.of(entities.mapping());
            List<RefusedStatement> refused = ExpectedDatabase.build(
                            connection,
                            system.redirected(entities.statements()),
                            defaultSchema,
                            SystemRelations.redirected(schemas(entities.mapping())))
                    .stream()
                    .map(system::restored)
                    .map(statement -> new RefusedStatement(
                            statement.sql(),
                            statement.sqlState(),
                            statement.message(),
                            DdlTarget.table(statement.within(), defaultSchema),
                            statement.column().map(DdlTarget::fold)))
                    .toList();
            system.mirror(connection);
            timings.record(Step.EXPECTED_DDL, building);
            long reading = timings.now();
            Catalog catalog = CatalogReader.read(connection);
            timings.record(Step.CATALOGS, reading);
            return new ExpectedSchema(system.ofEntities(catalog), refused, system, catalog);
        } catch (SQLException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.POSTGRES_FAILED,
                    "The scratch PostgreSQL failed under the DDL of the entities: " + e.getMessage(),
                    "Run Maven with -X to see what happened before.",
                    e);
        }
    }

    /** What the migrated database holds, with the relations of PostgreSQL itself that entities are stored in. */
    public Catalog found(Catalog migrated) {
        return system.ofServer(migrated, read);
    }

    /** The schemas that entities name. */
    static Set<String> schemas(Mapping mapping) {
        return Stream.concat(
                        mapping.tables().stream().map(MappedTable::name),
                        mapping.sequences().stream().map(MappedSequence::name))
                .map(ObjectName::schema)
                .collect(Collectors.toSet());
    }
}

package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.postgres.expected.PlainDatabase;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * Lets PostgreSQL make what the entities ask for: in a plain database while the migrations still run, and once more on a
 * clone of the migrated one where that may come to something else.
 */
final class ExpectedStage {
    private final CheckContext context;
    private final CompletableFuture<ExpectedSchema> early;

    private ExpectedStage(CheckContext context, CompletableFuture<ExpectedSchema> early) {
        this.context = context;
        this.early = early;
    }

    /** @param plain that the mapping looked at, and that gets the DDL when it is known */
    static ExpectedStage begin(CheckContext context, MappingStage mapping, JdbcTarget plain) {
        String schema = context.settings().defaultSchema();
        return new ExpectedStage(
                context, mapping.asConfigured().thenApplyAsync(entities -> build(context, plain, entities, schema)));
    }

    /** What the migrations made, as it is to be compared with this. */
    Migrated seen(Migrated migrated) {
        return migrated.with(early().found(migrated.catalog()));
    }

    private ExpectedSchema early() {
        return context.deadline().await(early, "the DDL of the entities was executed");
    }

    /** @param database with what the migrations made */
    ExpectedSchema finish(Migrated migrated, Mapped mapped, JdbcTarget database) throws SQLException {
        ExpectedSchema plain = early();
        context.deadline().enter("the DDL of the entities was executed on a copy of the migrated database");
        String schema = migrated.result().defaultSchema();
        return mapped.asConfigured() && standsAlone(plain, schema, database)
                ? plain
                : build(context, context.server().cloneDatabase(database, "expected"), mapped.entities(), schema);
    }

    /**
     * Where migrations make only relations, a plain database is what a clone of the migrated one without relations
     * would be. A refused statement may only lack a sequence of the migrations there, which the clone has.
     */
    private boolean standsAlone(ExpectedSchema plain, String schema, JdbcTarget database) throws SQLException {
        return plain.refused().isEmpty()
                && schema.equals(context.settings().defaultSchema())
                && PlainDatabase.holdsOnlyRelations(database);
    }

    private static ExpectedSchema build(
            CheckContext context, JdbcTarget database, EntitySchema entities, String defaultSchema) {
        return ExpectedSchema.build(database, entities, defaultSchema, context.timings());
    }
}

package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.discovery.KnownTableUsers;
import io.github.migrationdrift.discovery.UserSchema;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.generate.Situation;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.RepeatResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What happens on the server, in four stages: the migrations run ({@link Migrated}), Hibernate maps the entities ({@link
 * Mapped}), PostgreSQL makes what they ask for ({@link ExpectedSchema}), both are compared ({@link Compared}). The first
 * three overlap where they can.
 */
final class CheckStages {
    private final CheckContext context;
    private final Optional<UserSchema> userSchema;

    CheckStages(CheckContext context) {
        this(context, Optional.empty());
    }

    private CheckStages(CheckContext context, Optional<UserSchema> userSchema) {
        this.context = context;
        this.userSchema = userSchema;
    }

    /**
     * What came of it, and where.
     *
     * @param repeated what there is to tell of repeatable migrations that ran a second time
     * @param isKeepable whether the migrations ran, and ran under the settings of the project
     */
    record Done(
            CheckContext context,
            MigratedDatabase database,
            FinishedCheck check,
            List<String> repeated,
            boolean isKeepable) {

        /** What of a check is to be repaired. */
        Situation situation(FinishedCheck finished) {
            return new Situation(finished.migrated().catalog(), report(finished).failures());
        }

        /** What the project's policy makes of a check on the same server. */
        DriftReport report(FinishedCheck finished) {
            return finished.report(context.settings().policy(), context.server().serverVersion());
        }

        /** The same check of a database that may be another by now. */
        FinishedCheck again(JdbcTarget present) throws SQLException {
            Catalog catalog;
            try (Connection connection = present.connect()) {
                catalog = check.expected().found(CatalogReader.read(connection));
            }
            Migrated migrated = check.migrated().with(catalog);
            List<Drift> drifts = new CheckStages(context).drifts(migrated, check.mapped(), check.expected(), present);
            return new FinishedCheck(
                    migrated,
                    check.mapped(),
                    check.expected(),
                    new Compared(drifts, check.compared().warnings()));
        }
    }

    Done run() throws SQLException {
        MigrationStage migrating = MigrationStage.begin(context);
        JdbcTarget plain = context.server().createDatabase("plain");
        MappingStage mapping = MappingStage.begin(context, plain);
        ExpectedStage expecting = ExpectedStage.begin(context, mapping, plain);
        MigratedDatabase database = migrating.await();
        EntitySchema asConfigured = mapping.await();
        Migrated migrated = expecting.seen(database.migrated());
        Optional<UserSchema> other = otherSchema(asConfigured, migrated.catalog());
        if (other.isPresent()) {
            return in(other.get()).run();
        }
        CompletableFuture<List<String>> repeating = repeat(database);
        boolean keepable = userSchema.isEmpty() && !migrating.isWhole();
        Mapped mapped = mapping.fitting(asConfigured, migrated.catalog());
        ExpectedSchema expected = expecting.finish(migrated, mapped, database.compared());
        List<Drift> drifts = drifts(migrated, mapped, expected, database.compared());
        CheckWarnings warnings = new CheckWarnings(context, userSchema, mapping.entityManagers());
        List<String> repeated = await(repeating);
        Compared compared = new Compared(drifts, warnings.of(migrated, mapped, repeated));
        FinishedCheck finished = new FinishedCheck(migrated, mapped, expected, compared);
        return new Done(context, database, finished, repeated, keepable);
    }

    private CompletableFuture<List<String>> repeat(MigratedDatabase database) {
        return database.again()
                .map(request -> context.worker().repeat(request).thenApply(RepeatResult::warnings))
                .orElseGet(() -> CompletableFuture.completedFuture(database.repeated()));
    }

    private List<String> await(CompletableFuture<List<String>> repeating) {
        return context.deadline().await(repeating, "Flyway was running repeatable migrations a second time");
    }

    private CheckSettings settings() {
        return context.settings();
    }

    /** The schema of the role, where unqualified names fall into that one; asked once. */
    private Optional<UserSchema> otherSchema(EntitySchema entities, Catalog found) {
        return userSchema.isPresent() ? Optional.empty() : UserSchema.of(settings(), entities.mapping(), found);
    }

    private CheckStages in(UserSchema schema) {
        return new CheckStages(context.with(settings().under(schema.configuration())), Optional.of(schema));
    }

    /** Nobody needs to know who uses a table of which the project does not want to hear. */
    private TableUsers users(TableUsers known) {
        return table -> settings().policy().ignores(candidate(table)) ? Optional.empty() : known.of(table);
    }

    private static Candidate candidate(Table table) {
        Drift drift = DriftDraft.onTable(Finding.TABLE_EXTRA, table.name()).consequence("");
        return new Candidate(
                drift, table.columns().stream().map(Column::name).collect(Collectors.toSet()), Optional.empty());
    }

    private List<Drift> drifts(Migrated migrated, Mapped mapped, ExpectedSchema expected, JdbcTarget database)
            throws SQLException {
        context.deadline().enter("entities and migrations were compared");
        Sources sources = new Sources(settings().layout().sourceRoots());
        ProjectFiles files = settings().layout().files();
        return new SchemaComparison(
                        sources,
                        files,
                        users(KnownTableUsers.of(settings(), sources, files)),
                        settings().checkNames(),
                        settings().configuration().sendsTextUntyped(),
                        context.timings())
                .compare(migrated.result(), mapped.entities(), expected, database, migrated.catalog());
    }
}

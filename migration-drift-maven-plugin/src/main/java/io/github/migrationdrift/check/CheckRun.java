package io.github.migrationdrift.check;

import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.discovery.EntityManagersInCode;
import io.github.migrationdrift.discovery.EntitySearch;
import io.github.migrationdrift.discovery.KnownTableUsers;
import io.github.migrationdrift.discovery.LocationsInCode;
import io.github.migrationdrift.discovery.MigrationLocations;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.discovery.NamingGuess;
import io.github.migrationdrift.discovery.SchemaNames;
import io.github.migrationdrift.discovery.StrayScripts;
import io.github.migrationdrift.discovery.UserSchema;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.Unvalidated;
import io.github.migrationdrift.policy.IgnoredDrift;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.expected.PlainDatabase;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.DatabaseServer;
import io.github.migrationdrift.postgres.server.GivenServer;
import io.github.migrationdrift.postgres.server.ScratchServer;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.worker.Worker;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.MigrationResult;
import io.github.migrationdrift.worker.message.RepeatResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One check from beginning to end. */
public final class CheckRun {
    private static final String MIGRATING = "Flyway was running the migrations";

    private final CheckSettings settings;
    private final PostgresBinaries binaries;
    private final Consumer<String> log;
    private final Timings timings;
    private final Deadline deadline;
    private final MigrationPlace place;
    private final EntitySearch search;
    private final Optional<UserSchema> userSchema;

    public CheckRun(CheckSettings settings, PostgresBinaries binaries, Consumer<String> log, Timings timings) {
        this(settings, binaries, log, timings, Deadline.in(settings.timeout()), Optional.empty());
    }

    private CheckRun(
            CheckSettings settings,
            PostgresBinaries binaries,
            Consumer<String> log,
            Timings timings,
            Deadline deadline,
            Optional<UserSchema> userSchema) {
        this.settings = settings;
        this.binaries = binaries;
        this.log = log;
        this.timings = timings;
        this.deadline = deadline;
        this.place = MigrationLocations.of(settings);
        this.search = new EntitySearch(settings);
        this.userSchema = userSchema;
    }

    /** The same once more, where unqualified names fall into the schema of the role. */
    private CheckRun in(UserSchema schema) {
        return new CheckRun(
                settings.under(schema.configuration()), binaries, log, timings, deadline, Optional.of(schema));
    }

    public DriftReport run() {
        try {
            return bounded();
        } catch (SQLException e) {
            throw postgresFailed(e);
        } finally {
            timings.finish();
        }
    }

    private DriftReport bounded() throws SQLException {
        PostgresVersion version = PostgresVersion.parse(settings.postgres().version());
        ScannedEntities scanned = deadline.during("entities were looked for", search::scan);
        ScratchDirectory scratch = deadline.during("a scratch directory was made", CheckRun::scratchDirectory);
        try (Worker worker = startWorker(scratch);
                ScratchDirectory guarded = scratch) {
            worker.warmUp(scanned.classes());
            return checkOnServer(version, scanned, guarded, worker);
        }
    }

    private static ScratchDirectory scratchDirectory() {
        ScratchDirectory.sweep();
        return ScratchDirectory.create();
    }

    private DriftReport checkOnServer(
            PostgresVersion version, ScannedEntities scanned, ScratchDirectory scratch, Worker worker) {
        long start = timings.now();
        try (DatabaseServer server =
                deadline.during("PostgreSQL was starting", () -> startServer(version, scratch, worker))) {
            timings.record(Step.SERVER_START, start);
            DriftReport report = deadline.during("the check began", () -> check(server, worker, scanned));
            return report.withWarnings(server.tidyUp());
        } catch (SQLException e) {
            throw worker.reasonFor(postgresFailed(e));
        } catch (CheckFailure e) {
            throw e.kind() == CheckFailure.Kind.POSTGRES_FAILED ? worker.reasonFor(e) : e;
        }
    }

    private DatabaseServer startServer(PostgresVersion version, ScratchDirectory scratch, Worker worker) {
        if (settings.postgres().server().isEmpty()) {
            return ScratchServer.start(binaries, version, scratch);
        }
        GivenServer server = GivenServer.connect(settings.postgres().server().get());
        deadline.await(worker.guard(server.databases()), "the worker was told what to drop");
        return server;
    }

    private static CheckFailure postgresFailed(SQLException e) {
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "The scratch PostgreSQL failed: " + e.getMessage(),
                "Run Maven with -X to see what happened before.",
                e);
    }

    /** The worker guards the scratch directory, so it starts before PostgreSQL and ends after the directory is gone. */
    private Worker startWorker(ScratchDirectory scratch) {
        try {
            return Worker.start(settings.worker(), scratch, log);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private ProjectFiles files() {
        return settings.layout().files();
    }

    private DriftReport check(DatabaseServer server, Worker worker, ScannedEntities scanned) throws SQLException {
        MigratedDatabase migrating = new MigratedDatabase(server, worker, settings, place);
        CompletableFuture<MigratedDatabase.Migrated> first = timings.timed(Step.FLYWAY, migrating.migrate());
        JdbcTarget plain = server.createDatabase("plain");
        EntityExport export = new EntityExport(settings, worker, scanned, plain, deadline, timings);
        CompletableFuture<ExpectedSchema> building =
                export.asConfigured().thenApplyAsync(entities -> build(plain, entities, settings.defaultSchema()));
        MigratedDatabase.Migrated ready = migrated(migrating, first);
        MigrationResult migrations = ready.result();
        JdbcTarget migrated = migrating.compared(ready);
        EntitySchema asConfigured = export.await();
        search.requireTables(asConfigured, scanned);
        ExpectedSchema early = deadline.await(building, "the DDL of the entities was executed");
        deadline.enter("the catalog of the migrated database was read");
        Catalog found = early.found(read(migrated));
        Optional<UserSchema> other =
                userSchema.isPresent() ? Optional.empty() : UserSchema.of(settings, asConfigured.mapping(), found);
        if (other.isPresent()) {
            return in(other.get()).check(server, worker, scanned);
        }
        CompletableFuture<RepeatResult> repeating = migrating.repeat(ready);
        Optional<NamingGuess.Guess> guess = export.guess(asConfigured, found);
        Optional<NamingGuess.Guess> inForce = guess.filter(NamingGuess.Guess::inForce);
        EntitySchema entities =
                scanned.mark(inForce.map(NamingGuess.Guess::entities).orElse(asConfigured));
        EntityManagersInCode entityManagers = export.entityManagers();
        entityManagers.refusal(entities.mapping(), SchemaNames.of(found)).ifPresent(refusal -> {
            throw refusal;
        });
        deadline.enter("the DDL of the entities was executed on a copy of the migrated database");
        ExpectedSchema expected = inForce.isEmpty() && early.refused().isEmpty() && standsAlone(migrations, migrated)
                ? early
                : buildOnClone(server, migrations, entities, migrated);
        deadline.enter("entities and migrations were compared");
        Sources sources = new Sources(settings.layout().sourceRoots());
        SchemaComparison comparison = new SchemaComparison(
                sources,
                files(),
                KnownTableUsers.of(settings, sources, files()),
                settings.checkNames(),
                settings.configuration().sendsTextUntyped(),
                timings);
        List<Drift> drifts = comparison.compare(migrations, entities, expected, migrated, found);
        RepeatResult repeated = deadline.await(repeating, "Flyway was running repeatable migrations a second time");
        return report(
                server,
                migrations,
                entities,
                expected.catalog(),
                drifts,
                warnings(ready, repeated, guess, entityManagers, entities, found, scanned));
    }

    private MigratedDatabase.Migrated migrated(
            MigratedDatabase migrating, CompletableFuture<MigratedDatabase.Migrated> first) {
        try {
            return migrating.withPrerequisites(() -> deadline.await(first, MIGRATING), this::awaitMigrations);
        } catch (CheckFailure e) {
            throw LocationsInCode.of(settings).explained(e, place);
        }
    }

    private Catalog read(JdbcTarget migrated) throws SQLException {
        long reading = timings.now();
        try (Connection connection = migrated.connect()) {
            return CatalogReader.read(connection);
        } finally {
            timings.record(Step.CATALOGS, reading);
        }
    }

    private MigratedDatabase.Migrated awaitMigrations(CompletableFuture<MigratedDatabase.Migrated> migrating) {
        return deadline.await(migrating, MIGRATING);
    }

    private List<String> warnings(
            MigratedDatabase.Migrated ready,
            RepeatResult repeated,
            Optional<NamingGuess.Guess> guess,
            EntityManagersInCode entityManagers,
            EntitySchema entities,
            Catalog found,
            ScannedEntities scanned) {
        return Stream.of(
                        ready.warnings().stream(),
                        repeated.warnings().stream(),
                        place.warning().stream(),
                        userSchema.flatMap(UserSchema::warning).stream(),
                        new TreeMap<>(settings.configuration().contradictions()).values().stream(),
                        guess
                                .map(NamingGuess.Guess::warning)
                                .or(() -> NamingGuess.nothingFits(entities, SchemaNames.of(found)))
                                .stream(),
                        LocationsInCode.of(settings).warning(place, entities.mapping(), SchemaNames.of(found)).stream(),
                        entityManagers.warning(entities.mapping(), SchemaNames.of(found)).stream(),
                        guess.filter(NamingGuess.Guess::inForce).isPresent()
                                ? Stream.<String>empty()
                                : entityManagers.namingWarning(settings.configuration()).stream(),
                        entities.warnings().stream(),
                        search.warning(scanned).stream(),
                        search.questions(scanned, entities.mapping(), SchemaNames.of(found)).stream(),
                        new StrayScripts(files(), settings.layout().sourceRoots())
                                .warning(ready.result().scripts()).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * Where migrations make only relations, a plain database is what a clone of the migrated one without relations
     * would be, and could be filled while Flyway was still at work. A refused statement may only lack a sequence of the
     * migrations there, which the clone has.
     */
    private boolean standsAlone(MigrationResult migrations, JdbcTarget migrated) throws SQLException {
        return migrations.defaultSchema().equals(settings.defaultSchema())
                && PlainDatabase.holdsOnlyRelations(migrated);
    }

    private ExpectedSchema buildOnClone(
            DatabaseServer server, MigrationResult migrations, EntitySchema entities, JdbcTarget migrated) {
        return build(server.cloneDatabase(migrated, "expected"), entities, migrations.defaultSchema());
    }

    private ExpectedSchema build(JdbcTarget database, EntitySchema entities, String defaultSchema) {
        return ExpectedSchema.build(database, entities, defaultSchema, timings);
    }

    private DriftReport report(
            DatabaseServer server,
            MigrationResult migrations,
            EntitySchema entities,
            Catalog wanted,
            List<Drift> drifts,
            List<String> warnings) {
        Unvalidated unvalidated = entities.unvalidated();
        long tables = wanted.tables().stream()
                .filter(table -> !unvalidated.tables().contains(table.name()))
                .count();
        long sequences = wanted.sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .filter(sequence -> !unvalidated.sequences().contains(sequence.name()))
                .count();
        Map<Boolean, List<Drift>> byIgnored =
                drifts.stream().collect(Collectors.partitioningBy(drift -> isIgnored(unvalidated, drift.location())));
        return new DriftReport(
                settings.strictness(),
                new DriftReport.Versions(
                        PluginVersion.VALUE,
                        server.serverVersion(),
                        migrations.flywayVersion(),
                        entities.hibernateVersion()),
                new DriftReport.Subject(
                        entities.mapping().entities().size(),
                        (int) tables,
                        (int) sequences,
                        migrations.scripts().size()),
                warnings,
                byIgnored.getOrDefault(true, List.of()).stream()
                        .map(drift -> new IgnoredDrift(drift, unvalidated.reason()))
                        .toList(),
                byIgnored.getOrDefault(false, List.of()));
    }

    private static boolean isIgnored(Unvalidated unvalidated, Location location) {
        return unvalidated.covers(location.schema(), location.table(), location.object());
    }
}

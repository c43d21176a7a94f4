package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Lack;
import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.jvm.flyway.changes.ChangeLog;
import io.github.migrationdrift.worker.jvm.flyway.changes.ChangeReader;
import io.github.migrationdrift.worker.jvm.flyway.failure.MigrationFailure;
import io.github.migrationdrift.worker.jvm.flyway.scripts.Placeholders;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import io.github.migrationdrift.worker.jvm.flyway.scripts.ScriptTexts;
import io.github.migrationdrift.worker.message.MigrationCount;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import io.github.migrationdrift.worker.message.RepeatRequest;
import io.github.migrationdrift.worker.message.RepeatResult;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Runs the project's migrations with the project's Flyway. */
public final class MigrationRunner {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String FAIL_ON_MISSING = "flyway.failOnMissingLocations";

    private final MigrationRequest request;
    private final FluentConfiguration configuration;
    private final String defaultSchema;
    private final ScriptTexts texts;
    private final LocationCheck locations;
    private final MigrationBeans beans;
    private final ModuleMigrations modules;
    private final DuplicateVersions duplicates;
    private final MigrationSession session;
    private final MigrationProgress progress;
    private final LeftOutMigrations leftOut = new LeftOutMigrations();

    private MigrationRunner(
            MigrationRequest request, FluentConfiguration configuration, Home home, Consumer<MigrationCount> told) {
        this.request = request;
        this.configuration = configuration;
        this.defaultSchema = FlywaySettings.defaultSchema(configuration, home.schema());
        ScriptFiles files = new ScriptFiles(configuration.getClassLoader());
        List<ScriptLocation> migrations = Stream.of(configuration.getLocations())
                .map(location -> ScriptLocation.of(location.getDescriptor()))
                .toList();
        List<ScriptLocation> scripts = Stream.concat(migrations.stream(), FlywaySettings.callbackLocations(request))
                .toList();
        MigrationCounter counter = new MigrationCounter(configuration, files, migrations, told, PAUSE);
        this.session = new MigrationSession(
                request.earlier() == null ? Map.of() : request.earlier().settings());
        this.progress = new MigrationProgress(counter::ran, session);
        this.locations = new LocationCheck(files, migrations);
        this.duplicates = new DuplicateVersions(files, migrations, configuration);
        this.modules = new ModuleMigrations(
                configuration,
                migrations,
                files,
                progress::enter,
                () -> progress.ran().size(),
                this::migrate);
        this.beans = MigrationBeans.among(request.javaMigrations(), configuration.getClassLoader(), migrations);
        this.texts = new ScriptTexts(configuration, files, scripts, placeholders(home));
    }

    /**
     * Runs Flyway with the class loader of the current thread. Locations on the file system are relative to the
     * working directory.
     *
     * @throws CheckFailure when there is nothing to run, or it fails
     */
    public static MigrationResult run(MigrationRequest request) {
        return run(request, count -> {});
    }

    /** As {@link #run(MigrationRequest)}, and tells now and then how far it has come. */
    public static MigrationResult run(MigrationRequest request, Consumer<MigrationCount> told) {
        return translated(() -> of(request, told).run());
    }

    /** Runs repeatable migrations once more, in the place and the order that Flyway gives them. */
    public static RepeatResult repeat(RepeatRequest request) {
        return translated(() -> of(request.migrations(), count -> {}).repeat(request.historyTable()));
    }

    private static MigrationRunner of(MigrationRequest request, Consumer<MigrationCount> told) throws SQLException {
        FluentConfiguration configuration = FlywaySettings.of(request);
        return new MigrationRunner(request, configuration, Home.of(request.database()), told);
    }

    private static <T> T translated(Work<T> work) {
        try {
            return work.perform();
        } catch (CheckFailure e) {
            throw e;
        } catch (SQLException | RuntimeException | LinkageError e) {
            throw MigrationFailure.translate(e);
        }
    }

    private MigrationResult run() throws SQLException {
        if (beans.isEmpty() && !mayBeMissing()) {
            locations.requireLocations("true".equals(request.properties().get(FAIL_ON_MISSING)));
        }
        beans.join(configuration);
        if (request.earlier() != null) {
            progress.beginAfter(earlier());
        }
        try (ChangeLog log = ChangeLog.install(request.observer(), request.earlier() != null)) {
            progress.follow(configuration, callbacks(), log::mark);
            String version = migrate();
            if (progress.ran().isEmpty()) {
                throw locations.noMigrations();
            }
            return result(version, new ChangeReader(texts, progress.ran()).read(log.read()));
        }
    }

    /** What has run, as far as it is here; Flyway also notes when it made a schema. */
    private Stream<RanScript> earlier() {
        return Stream.of(configuration.load().info().applied())
                .filter(migration -> migration.getPhysicalLocation() != null)
                .map(migration -> RanScript.of(migration, ""));
    }

    private RepeatResult repeat(ObjectName historyTable) throws SQLException {
        beans.join(configuration);
        progress.follow(configuration, event -> false, source -> {});
        RepeatableHistory.forget(request.database(), historyTable);
        try {
            migrate();
            return new RepeatResult(List.of());
        } catch (CheckFailure e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new RepeatResult(List.of("Flyway runs repeatable migrations again once their content changes, and"
                    + " then this happens: " + reason
                    + ". Write them so that they can run again, with create or replace, if not exists or drop … if"
                    + " exists."));
        }
    }

    /** Which events the project has callbacks for; Java does not tell. */
    private Predicate<Event> callbacks() {
        boolean inJava = configuration.getCallbacks().length > 0;
        return event -> inJava || !texts.callbackScripts(event.getId()).isEmpty();
    }

    private boolean mayBeMissing() {
        return "false".equals(request.properties().get(FAIL_ON_MISSING));
    }

    private List<String> warnings() {
        boolean usualNames = configuration.getSqlMigrationPrefix().equals("V")
                && configuration.getRepeatableSqlMigrationPrefix().equals("R");
        Set<String> ran = progress.ran().stream().map(RanScript::path).collect(Collectors.toSet());
        return Stream.of(
                        beans.warnings().stream(),
                        leftOut.warnings(String.valueOf(configuration.getTarget())),
                        mayBeMissing() ? Stream.<String>empty() : locations.missingWarnings(),
                        usualNames ? locations.misnamed(ran) : Stream.<String>empty())
                .flatMap(Function.identity())
                .toList();
    }

    private String migrate() {
        try {
            @Nullable
            String version =
                    ModuleMigrations.wanted(request) ? modules.migrate().orElse(null) : migrate(configuration.load());
            return Objects.requireNonNullElse(version, packageVersion());
        } catch (RuntimeException | LinkageError e) {
            throw withWarnings(
                    withLock(duplicates.explained(MigrationFailure.translate(e, progress.current(), texts))));
        }
    }

    private @Nullable String migrate(Flyway flyway) {
        String version = flyway.migrate().flywayVersion;
        leftOut.look(flyway);
        return version;
    }

    /** What was left out may be what the failed migration lacks. */
    private CheckFailure withWarnings(CheckFailure failure) {
        return beans.warnings().isEmpty()
                ? failure
                : new CheckFailure(
                                failure.kind(),
                                String.valueOf(failure.getMessage()),
                                String.join("\n", beans.warnings()) + "\n" + failure.advice(),
                                failure)
                        .lacking(failure.lack());
    }

    /** Where the check itself chose how Flyway holds its lock, that may not be what fails. */
    private CheckFailure withLock(CheckFailure failure) {
        return TransactionalLock.isLost(failure)
                        && !request.properties().containsKey(MigrationRequest.TRANSACTIONAL_LOCK)
                        && TransactionalLock.isKnown(configuration)
                ? failure.lacking(Optional.of(new Lack(Lack.Thing.LOCK_IN_A_TRANSACTION, "", "one of them")))
                : failure;
    }

    private static String packageVersion() {
        return Objects.requireNonNullElse(Flyway.class.getPackage().getImplementationVersion(), "unknown");
    }

    private MigrationResult result(String version, List<ObjectChange> changes) {
        Set<String> schemas = new LinkedHashSet<>(List.of(configuration.getSchemas()));
        schemas.add(defaultSchema);
        return new MigrationResult(
                version,
                progress.ran().stream().map(RanScript::script).toList(),
                schemas,
                defaultSchema,
                new ObjectName(defaultSchema, configuration.getTable()),
                changes,
                Map.of(),
                warnings(),
                session.left());
    }

    private Placeholders placeholders(Home home) {
        return new Placeholders(
                configuration,
                Map.of(
                        "defaultSchema", defaultSchema,
                        "table", configuration.getTable(),
                        "user", home.user(),
                        "database", home.database()));
    }

    @FunctionalInterface
    private interface Work<T> {
        T perform() throws SQLException;
    }

    /** Where the migrations find themselves. */
    private record Home(String schema, String user, String database) {
        static Home of(JdbcTarget target) throws SQLException {
            try (Connection connection = target.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select coalesce(current_schema(), 'public'), current_user," + " current_database()")) {
                row.next();
                return new Home(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }
}

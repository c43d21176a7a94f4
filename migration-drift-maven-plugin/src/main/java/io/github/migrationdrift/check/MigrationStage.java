package io.github.migrationdrift.check;

import io.github.migrationdrift.cache.KeptMigrations;
import io.github.migrationdrift.cache.KeptMigrations.Provided;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.discovery.LocationsInCode;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Lack.Thing;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.postgres.server.DatabaseServer;
import io.github.migrationdrift.postgres.server.HomeNames;
import io.github.migrationdrift.postgres.server.MigrationHome;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import io.github.migrationdrift.worker.message.RepeatRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the migrations run on an empty database. Roles, databases, schemas and extensions that they presuppose, and that
 * production has, are made when they turn out to be missing; then everything begins anew.
 */
final class MigrationStage {
    private static final int MOST_ATTEMPTS = 50;

    private static final String MIGRATING = "Flyway was running the migrations";

    private final CheckContext context;
    private final Optional<Resumed> resumed;
    private final CompletableFuture<Attempt> first;
    private final List<String> made = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();
    private final List<String> databases = new ArrayList<>();
    private final Map<String, String> presupposed = new TreeMap<>();
    private HomeNames names;
    private boolean lockInTransaction;

    private MigrationStage(CheckContext context) {
        this.context = context;
        this.names = homeNames(settings().configuration().applicationDatabase());
        this.resumed = context.resumed();
        this.first =
                context.timings().timed(Step.FLYWAY, resumed.map(this::goOn).orElseGet(this::begin));
    }

    private CompletableFuture<Attempt> begin() {
        settings().postgres().roles().forEach(this::createRole);
        return attempt();
    }

    /** With what the migrations of an earlier run have made; where there are more by now, they run. */
    private CompletableFuture<Attempt> goOn(Resumed before) {
        KeptMigrations kept = before.kept().migrations();
        restore(kept.provided());
        if (isWhole()) {
            return CompletableFuture.completedFuture(
                    new Attempt(before.home(), kept.result(), warnings(kept.result()), Optional.of(kept.repeated())));
        }
        return context.worker()
                .migrate(request(before.home()).after(kept.result().session()))
                .thenApply(result -> continued(kept.result(), result, before.home()));
    }

    private void restore(Provided provided) {
        names = provided.names();
        made.addAll(provided.roles());
        prepared.addAll(provided.statements());
        databases.addAll(provided.databases());
        presupposed.putAll(provided.schemas());
        lockInTransaction = provided.lockInTransaction();
    }

    private Provided provided() {
        return new Provided(names, made, prepared, databases, presupposed, lockInTransaction);
    }

    /** @throws CheckFailure where they did not go on from there */
    private Attempt continued(MigrationResult before, MigrationResult result, MigrationHome home) {
        int ran = before.scripts().size();
        if (result.scripts().size() <= ran
                || !result.scripts().subList(0, ran).equals(before.scripts())
                || !result.defaultSchema().equals(before.defaultSchema())) {
            throw new CheckFailure(
                    CheckFailure.Kind.WORKER_FAILED,
                    "Flyway did not go on where it was",
                    "Check again with -Ddrift.rerun.");
        }
        return new Attempt(home, result.presupposing(presupposed), warnings(result), Optional.empty());
    }

    /** Whether nothing ran, for all that there is ran earlier. */
    boolean isWhole() {
        return resumed.filter(before -> before.kept().whole()).isPresent();
    }

    /** Begins the migrations, after the roles and statements that are asked for. */
    static MigrationStage begin(CheckContext context) {
        return new MigrationStage(context);
    }

    private CheckSettings settings() {
        return context.settings();
    }

    private DatabaseServer server() {
        return context.server();
    }

    /**
     * What the first attempt made, or a later one that has what that one lacks.
     *
     * @throws CheckFailure that the migrations end with
     */
    MigratedDatabase await() throws SQLException {
        Attempt done = attempted();
        JdbcTarget home = done.home().observer();
        Optional<RepeatRequest> again = repetition(done);
        JdbcTarget compared = again.isPresent() ? server().cloneDatabase(home, "compared") : home;
        context.deadline().enter("the catalog of the migrated database was read");
        Migrated migrated = new Migrated(done.result(), read(compared), done.warnings());
        return new MigratedDatabase(
                migrated, compared, request(done.home()), again, done.repeated().orElse(List.of()), provided());
    }

    private Optional<RepeatRequest> repetition(Attempt done) {
        return done.repeated().isEmpty() && done.result().scripts().stream().anyMatch(MigrationScript::repeatable)
                ? Optional.of(
                        new RepeatRequest(request(done.home()), done.result().historyTable()))
                : Optional.empty();
    }

    private Attempt attempted() {
        try {
            return withPrerequisites();
        } catch (CheckFailure e) {
            throw LocationsInCode.of(settings()).explained(e, context.place());
        }
    }

    private Attempt withPrerequisites() {
        CompletableFuture<Attempt> next = first;
        for (int attempts = 1; ; attempts++) {
            try {
                return await(next);
            } catch (CheckFailure e) {
                if (attempts == 1 && resumed.isPresent() && e.kind() != CheckFailure.Kind.TIMEOUT) {
                    // Whatever it is, it is to be told as if nothing had been kept.
                    resumed.get().log().accept("The migrations begin anew: " + e.getMessage());
                    next = begin();
                } else if (attempts > MOST_ATTEMPTS || !make(e)) {
                    throw e;
                } else {
                    next = attempt();
                }
            }
        }
    }

    private Attempt await(CompletableFuture<Attempt> attempt) {
        return context.deadline().await(attempt, MIGRATING);
    }

    private Catalog read(JdbcTarget database) throws SQLException {
        long reading = context.timings().now();
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        } finally {
            context.timings().record(Step.CATALOGS, reading);
        }
    }

    /** Whether there is now what there was not. */
    private boolean make(CheckFailure failure) {
        if (Prerequisite.of(failure, Thing.LOCK_IN_A_TRANSACTION).isPresent()) {
            boolean before = lockInTransaction;
            lockInTransaction = true;
            return !before;
        }
        Optional<String> role = Prerequisite.name(failure, Thing.ROLE);
        if (role.isPresent()) {
            return createRole(role.get()) && made.add(role.get());
        }
        Optional<String> database = Prerequisite.name(failure, Thing.DATABASE);
        if (database.isPresent()) {
            return provide(database.get());
        }
        if (Prerequisite.name(failure, Thing.ROLE_TO_MAKE)
                .filter(names.user()::equals)
                .isPresent()) {
            return leaveRoleToMigrations();
        }
        Prerequisite.of(failure, Thing.SCHEMA)
                .ifPresent(schema -> presupposed.putIfAbsent(schema.name(), schema.place()));
        return Prerequisite.statement(failure)
                .filter(statement -> !prepared.contains(statement) && prepared.add(statement))
                .isPresent();
    }

    /** What migrations call the database is its name, where nothing else says it. */
    private boolean provide(String database) {
        if (settings().postgres().server().isEmpty() && names.database().equals(HomeNames.ANY.database())) {
            names = names.withDatabase(database);
            return true;
        }
        return !databases.contains(database) && createForeignDatabase(database) && databases.add(database);
    }

    private boolean leaveRoleToMigrations() {
        HomeNames before = names;
        names = names.withUsualUser();
        return settings().postgres().server().isEmpty() && !names.equals(before);
    }

    private CompletableFuture<Attempt> attempt() {
        MigrationHome home = server().createHome(names);
        initialise(home.migrator());
        return context.worker()
                .migrate(request(home))
                .thenApply(result ->
                        new Attempt(home, result.presupposing(presupposed), warnings(result), Optional.empty()));
    }

    private MigrationRequest request(MigrationHome home) {
        MigrationRequest request = new MigrationRequest(
                home.migrator(),
                home.observer(),
                context.place().locations(),
                settings().configuration().flywayProperties(),
                settings().layout().migrationClasses());
        return lockInTransaction ? request.holdingLockInTransaction() : request;
    }

    private void initialise(JdbcTarget database) {
        List<String> roles = settings().postgres().server().isEmpty()
                ? Stream.concat(settings().postgres().roles().stream(), made.stream())
                        .toList()
                : List.of();
        roles.forEach(role -> rights(role).forEach(statement -> execute(statement, database)));
        execute(settings().postgres().initSql(), database);
        prepared.forEach(statement -> execute(statement, database));
        for (String schema : presupposed.keySet()) {
            roles.forEach(role -> execute(grant("schema", schema, role), database));
        }
    }

    /** A role that migrations turn to, by SET ROLE, can do there what it can in production. */
    private List<String> rights(String role) {
        return List.of(grant("database", names.database(), role), grant("schema", "public", role));
    }

    private static String grant(String kind, String name, String role) {
        return "grant all on " + kind + " " + Ddl.quote(name) + " to " + Ddl.quote(role);
    }

    private void execute(String sql, JdbcTarget database) {
        if (sql.isBlank()) {
            return;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refused(
                    "PostgreSQL refuses the SQL of <initSql>",
                    e,
                    "Correct <initSql> (-Ddrift.initSql); it runs in an empty database, before the migrations.");
        }
    }

    private boolean createRole(String role) {
        try {
            return server().createRole(role);
        } catch (SQLException e) {
            throw refused(
                    "The role " + role + " cannot be created",
                    e,
                    "Look at <roles> (-Ddrift.roles); it lists roles that the migrations need and do not create.");
        }
    }

    private boolean createForeignDatabase(String name) {
        try {
            return server().createForeignDatabase(name);
        } catch (SQLException e) {
            throw refused(
                    "The database " + name + ", which the migrations name, cannot be created",
                    e,
                    "The migrations run on a server of their own, which has no database but theirs.");
        }
    }

    private static CheckFailure refused(String what, SQLException why, String advice) {
        return new CheckFailure(CheckFailure.Kind.CONFIGURATION, what + ": " + why.getMessage(), advice, why);
    }

    private List<String> warnings(MigrationResult result) {
        List<String> warnings = new ArrayList<>(result.warnings());
        if (!made.isEmpty()) {
            warnings.add("The migrations need roles that they do not create; the check created them: "
                    + String.join(", ", made) + ". State them with <roles> (-Ddrift.roles=" + String.join(",", made)
                    + "), and they are there from the start.");
        }
        if (prepared.size() > presupposed.size()) {
            String statements = prepared.stream()
                    .filter(statement -> !statement.startsWith("create schema"))
                    .collect(Collectors.joining("; "));
            warnings.add("The migrations need what none of them creates; the check created it: "
                    + statements + ". Add it to a migration, or state it with <initSql> (-Ddrift.initSql='" + statements
                    + "').");
        }
        if (!databases.isEmpty()) {
            warnings.add("The migrations name databases that none of them creates; the check created them, empty: "
                    + String.join(", ", databases) + ".");
        }
        if (settings().postgres().server().isPresent() && result.changes().isEmpty()) {
            warnings.add(
                    "Only a superuser may watch what the migrations do, so drifts are reported without the line of the"
                            + " migration that they come from.");
        }
        return warnings;
    }

    /**
     * Migrations that ran to their end.
     *
     * @param warnings of what was done for it
     * @param repeated what there is to tell of repeatable migrations, where they have run a second time
     */
    private record Attempt(
            MigrationHome home, MigrationResult result, List<String> warnings, Optional<List<String>> repeated) {}

    /** What the migrations find the application's database and their own role to be called. */
    private static HomeNames homeNames(ApplicationDatabase application) {
        return HomeNames.of(
                application.name().map(Setting::value), application.migrator().map(Setting::value));
    }
}

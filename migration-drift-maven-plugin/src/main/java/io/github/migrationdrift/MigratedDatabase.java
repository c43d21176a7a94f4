package io.github.migrationdrift;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.migrations.MigrationRequest;
import io.github.migrationdrift.migrations.MigrationResult;
import io.github.migrationdrift.migrations.MigrationScript;
import io.github.migrationdrift.migrations.RepeatRequest;
import io.github.migrationdrift.migrations.RepeatResult;
import io.github.migrationdrift.postgres.DatabaseServer;
import io.github.migrationdrift.project.MigrationClasses;
import io.github.migrationdrift.worker.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the migrations run on an empty database. Roles, schemas and extensions that they presuppose, and that production
 * has, are made when they turn out to be missing; then everything begins anew.
 */
final class MigratedDatabase {
    private static final Pattern ROLE = Pattern.compile("role \"(.+?)\" does not exist");
    private static final int MOST_ATTEMPTS = 50;

    private final DatabaseServer server;
    private final Worker worker;
    private final DriftSettings settings;
    private final MigrationPlace place;
    private final List<String> made = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();
    private final Map<String, String> presupposed = new TreeMap<>();

    MigratedDatabase(DatabaseServer server, Worker worker, DriftSettings settings, MigrationPlace place) {
        this.server = server;
        this.worker = worker;
        this.settings = settings;
        this.place = place;
    }

    /** Begins the migrations, after the roles and statements that are asked for. */
    CompletableFuture<Migrated> migrate() {
        settings.roles().forEach(this::createRole);
        return attempt("migrated");
    }

    /** The outcome of the first attempt, or of a later one that has what that one lacks. */
    Migrated withPrerequisites(Supplier<Migrated> first, Function<CompletableFuture<Migrated>, Migrated> others) {
        try {
            return first.get();
        } catch (CheckFailure e) {
            return again(e, others);
        }
    }

    private Migrated again(CheckFailure failure, Function<CompletableFuture<Migrated>, Migrated> others) {
        CheckFailure last = failure;
        for (int attempts = 1; attempts <= MOST_ATTEMPTS && make(last); attempts++) {
            try {
                return others.apply(attempt("migrated_" + attempts));
            } catch (CheckFailure e) {
                last = e;
            }
        }
        throw last;
    }

    /** Whether there is now what there was not. */
    private boolean make(CheckFailure failure) {
        Optional<String> role = missingRole(failure);
        if (role.isPresent()) {
            return createRole(role.get()) && made.add(role.get());
        }
        Prerequisite.schema(failure).ifPresent(schema -> presupposed.putIfAbsent(schema.getKey(), schema.getValue()));
        return Prerequisite.of(failure)
                .filter(statement -> !prepared.contains(statement) && prepared.add(statement))
                .isPresent();
    }

    private static Optional<String> missingRole(CheckFailure failure) {
        Matcher role = ROLE.matcher(String.valueOf(failure.getMessage()));
        boolean missing = failure.kind() == CheckFailure.Kind.ROLE_MISSING && role.find();
        return missing ? Optional.of(role.group(1)) : Optional.empty();
    }

    private CompletableFuture<Migrated> attempt(String name) {
        JdbcTarget database = server.createDatabase(name);
        initialise(database);
        return worker.migrate(request(database))
                .thenApply(result -> new Migrated(database, result.presupposing(presupposed), warnings(result)));
    }

    private MigrationRequest request(JdbcTarget database) {
        return new MigrationRequest(
                database,
                place.locations(),
                settings.configuration().flywayProperties(),
                MigrationClasses.in(classRoots()));
    }

    /** Begins to run repeatable migrations a second time, on a copy. Nobody may be connected to the original. */
    CompletableFuture<RepeatResult> repeat(Migrated migrated) {
        if (migrated.result().scripts().stream().noneMatch(MigrationScript::repeatable)) {
            return CompletableFuture.completedFuture(new RepeatResult(List.of()));
        }
        JdbcTarget copy = server.cloneDatabase(migrated.database(), "repeated");
        return worker.repeat(new RepeatRequest(request(copy), migrated.result().historyTable()));
    }

    private List<Path> classRoots() {
        return Stream.concat(
                        settings.entityLocations().stream(),
                        settings.classPath().stream().filter(Files::isDirectory))
                .distinct()
                .toList();
    }

    private void initialise(JdbcTarget database) {
        execute(settings.initSql(), database);
        prepared.forEach(statement -> execute(statement, database));
    }

    private void execute(String sql, JdbcTarget database) {
        if (sql.isBlank()) {
            return;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "PostgreSQL refuses the SQL of <initSql>: " + e.getMessage(),
                    "Correct <initSql> (-Ddrift.initSql); it runs in an empty database, before the migrations.",
                    e);
        }
    }

    private boolean createRole(String role) {
        try {
            return server.createRole(role);
        } catch (SQLException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The role " + role + " cannot be made: " + e.getMessage(),
                    "Look at <roles> (-Ddrift.roles); it lists roles that the migrations presuppose.",
                    e);
        }
    }

    private List<String> warnings(MigrationResult result) {
        List<String> warnings = new ArrayList<>(result.warnings());
        if (!made.isEmpty()) {
            warnings.add("The migrations presuppose roles, which were made for the check: " + String.join(", ", made)
                    + ". State them with <roles> (-Ddrift.roles=" + String.join(",", made) + ") to begin with them.");
        }
        if (prepared.size() > presupposed.size()) {
            String statements = prepared.stream()
                    .filter(statement -> !statement.startsWith("create schema"))
                    .collect(Collectors.joining("; "));
            warnings.add("The migrations presuppose what none of them makes, and what was made for the check: "
                    + statements + ". Add it to a migration, or state it with <initSql> (-Ddrift.initSql='" + statements
                    + "').");
        }
        if (settings.server().isPresent() && result.changes().isEmpty()) {
            warnings.add(
                    "Only a superuser may watch what the migrations do, so drifts are reported without the line of the"
                            + " migration that they come from.");
        }
        return warnings;
    }

    /**
     * What the migrations made.
     *
     * @param warnings of what was done for it
     */
    record Migrated(JdbcTarget database, MigrationResult result, List<String> warnings) {}
}

package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.ScriptText;
import io.github.migrationdrift.generate.Segment;
import io.github.migrationdrift.generate.Trial;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.sample.RowChange;
import io.github.migrationdrift.sample.RowChecksums;
import io.github.migrationdrift.sample.SampleRows;
import io.github.migrationdrift.sample.SampleValues;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Proves a migration with the project's own Flyway: on a copy of the migrated database with rows in it, and once more from an
 * empty database on, as the next check will.
 */
final class MigrationProof {
    private static final int ROWS = 100;

    private final CheckStages.Done done;
    private final Trial trial;
    private final UnaryOperator<String> format;
    /** Whether tables had to be emptied, since there is nothing yet that their rows could refer to. */
    private boolean emptied;

    MigrationProof(CheckStages.Done done, Trial trial, UnaryOperator<String> format) {
        this.done = done;
        this.trial = trial;
        this.format = format;
    }

    /**
     * What came of it.
     *
     * @param failure why it is no proof
     * @param words what was done, line by line
     * @param filled the copy with rows
     */
    record Outcome(Optional<String> failure, List<String> words, Optional<JdbcTarget> filled) {
        private static Outcome failed(String reason) {
            return new Outcome(Optional.of(reason), List.of(), Optional.empty());
        }
    }

    Outcome run(List<Segment> segments, List<String> names) throws SQLException {
        if (trial.failure().isPresent()) {
            return Outcome.failed(trial.failure().get());
        }
        done.context().deadline().enter("the migration was proved on sample rows");
        JdbcTarget copy = done.context().server().cloneDatabase(done.database().compared(), "proof");
        try {
            SampleRows.Filled filled = fill(copy);
            Optional<String> failure = onRows(copy, segments, names).or(() -> fromScratch(segments, names));
            return new Outcome(failure, words(filled), Optional.of(copy));
        } catch (CheckFailure e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
    }

    private SampleRows.Filled fill(JdbcTarget copy) throws SQLException {
        try (Connection connection = copy.connect()) {
            return SampleRows.fill(connection, withoutHistory(found()), wanted(), ROWS);
        }
    }

    private Catalog withoutHistory(Catalog catalog) {
        ObjectName history = done.check().migrated().result().historyTable();
        return catalog.withTables(catalog.tables().stream()
                .filter(table -> !table.name().equals(history))
                .toList());
    }

    private Catalog found() {
        return done.check().migrated().catalog();
    }

    private Catalog wanted() {
        return done.check().expected().catalog();
    }

    private Optional<String> onRows(JdbcTarget copy, List<Segment> segments, List<String> names) throws SQLException {
        RowChecksums before = checksums(copy, found());
        String location = filledIn(copy, segments, names);
        JdbcTarget migrator = new JdbcTarget(
                copy.url(),
                done.database().request().database().user(),
                done.database().request().database().password());
        MigrationResult result = done.context()
                .deadline()
                .await(
                        done.context()
                                .worker()
                                .migrate(done.database().request().on(migrator, copy, location)),
                        "Flyway was running the new migration on sample rows");
        Set<String> ran = result.scripts().stream().map(MigrationScript::name).collect(Collectors.toSet());
        for (String name : names) {
            if (!ran.contains(name)) {
                return Optional.of("Flyway left " + name + " out. Look at its settings (target, cherryPick).");
            }
        }
        return changedRows(before, copy).or(() -> unexpected(again(copy)));
    }

    /** With values where the author of the migration has to say them. */
    private String filledIn(JdbcTarget copy, List<Segment> segments, List<String> names) throws SQLException {
        try (Connection connection = copy.connect()) {
            SampleValues values = new SampleValues(connection, wanted());
            return write("proof", segments, names, step -> {
                List<String> path = step.object().path();
                Optional<String> sql = values.update(step.object().name(), path.get(path.size() - 1));
                emptied |= sql.filter(text -> text.startsWith("truncate")).isPresent();
                return sql;
            });
        }
    }

    private FinishedCheck again(JdbcTarget copy) {
        try {
            return done.again(copy);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowChecksums checksums(JdbcTarget database, Catalog catalog) throws SQLException {
        try (Connection connection = database.connect()) {
            return RowChecksums.of(connection, catalog, table -> true);
        }
    }

    /** Values that are others although no statement is about their column. */
    private Optional<String> changedRows(RowChecksums before, JdbcTarget copy) throws SQLException {
        Catalog present;
        try (Connection connection = copy.connect()) {
            present = CatalogReader.read(connection);
        }
        Set<List<String>> meant = trial.statements().stream()
                .map(statement -> statement.step().object().path())
                .collect(Collectors.toSet());
        List<String> others = new ArrayList<>();
        for (RowChange changed : checksums(copy, present).changedSince(before)) {
            ObjectName table = changed.table();
            boolean isMeant = meant.contains(List.of(
                            table.schema(), table.name(), changed.column().orElse("")))
                    || meant.contains(List.of(table.schema(), table.name()))
                    || (emptied && changed.kind() == RowChange.Kind.COUNT)
                    || table.equals(done.check().migrated().result().historyTable());
            if (!isMeant) {
                others.add(table + changed.column().map(name -> "." + name).orElse("") + " ("
                        + changed.kind().toString().toLowerCase(Locale.ROOT) + ")");
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Rows are not what they were: " + String.join(", ", others));
    }

    /** As everybody runs it who has no database yet. */
    private Optional<String> fromScratch(List<Segment> segments, List<String> names) {
        String location = write("again", segments, names, step -> Optional.empty());
        try {
            CheckStages.Done next = new CheckStages(done.context().alsoIn(location)).run();
            return unexpected(next.check());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (CheckFailure e) {
            return Optional.of("On an empty database, with all migrations before it: " + e.getMessage());
        }
    }

    /** What fails the check and was not left out on purpose. */
    private Optional<String> unexpected(FinishedCheck check) {
        Set<String> left =
                trial.after().drifts().stream().map(Drift::fingerprint).collect(Collectors.toSet());
        List<String> others = done.report(check).failures().stream()
                .filter(drift -> !left.contains(drift.fingerprint()))
                .map(drift -> drift.code() + " " + drift.location().path() + ": " + drift.message())
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of("The check still finds: " + String.join("\n", others));
    }

    private String write(
            String directory, List<Segment> segments, List<String> names, Function<Step, Optional<String>> values) {
        Path place = done.context().scratch().resolve("generated").resolve(directory);
        try {
            Files.createDirectories(place);
            for (int i = 0; i < segments.size(); i++) {
                String text = new ScriptText(format).tried(segments.get(i), values);
                Files.writeString(place.resolve(names.get(i)), text);
                if (!segments.get(i).transactional()) {
                    Files.writeString(place.resolve(names.get(i) + ".conf"), GenerateStage.NO_TRANSACTION);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "filesystem:" + place.toAbsolutePath();
    }

    private List<String> words(SampleRows.Filled filled) {
        List<String> words = new ArrayList<>();
        words.add("Proved on PostgreSQL " + done.context().server().serverVersion() + ", with up to "
                + filled.rows().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + " rows in each table: Flyway has run it,");
        words.add((trial.left().isEmpty()
                        ? "the check finds no drift"
                        : "the check finds no more than is left open below")
                + ", and no row is another where no statement is about it.");
        if (emptied) {
            words.add("Tables whose new column refers to a table that is new were emptied for it.");
        }
        filled.empty().forEach((table, reason) -> words.add("No rows could be made for " + table + ": " + reason));
        return words;
    }
}

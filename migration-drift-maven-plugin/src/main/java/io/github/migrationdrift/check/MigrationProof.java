package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.ProposedFile;
import io.github.migrationdrift.generate.ScriptText;
import io.github.migrationdrift.generate.Segment;
import io.github.migrationdrift.generate.StatementScope;
import io.github.migrationdrift.generate.Trial;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.sample.RowChange;
import io.github.migrationdrift.sample.RowChecksums;
import io.github.migrationdrift.sample.SampleValues;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Proves a migration with the project's own Flyway: on a copy of the migrated database with rows in it, and once more from an
 * empty database on, as the next check will.
 */
final class MigrationProof {
    private final CheckStages.Done done;
    private final Trial trial;
    private final FilledCopy filled;
    private final UnaryOperator<String> format;
    /** Whether tables had to be emptied, since there is nothing yet that their rows could refer to. */
    private boolean emptied;

    /** @param filled the migrated database with rows, in which the migration is to run */
    MigrationProof(CheckStages.Done done, Trial trial, FilledCopy filled, UnaryOperator<String> format) {
        this.done = done;
        this.trial = trial;
        this.filled = filled;
        this.format = format;
    }

    /**
     * What came of it on rows.
     *
     * @param failure why it is no proof
     * @param words what was done, line by line
     */
    record OnRows(Optional<String> failure, List<String> words) {}

    /** Runs the migration on the copy with rows, if there is any statement. */
    OnRows onRows(List<Segment> segments, List<String> names) throws SQLException {
        done.context().deadline().enter("the migration was proved on sample rows");
        try {
            Optional<String> failure = segments.isEmpty() ? Optional.empty() : run(filled.database(), segments, names);
            return new OnRows(failure, words());
        } catch (CheckFailure e) {
            String reason = e.kind() == CheckFailure.Kind.NO_MIGRATIONS
                    ? leftOut(names.get(0))
                    : String.valueOf(e.getMessage());
            return new OnRows(Optional.of(reason), List.of());
        }
    }

    private Catalog found() {
        return done.check().migrated().catalog();
    }

    private Catalog wanted() {
        return done.check().expected().catalog();
    }

    private Optional<String> run(JdbcTarget copy, List<Segment> segments, List<String> names) throws SQLException {
        RowChecksums before = checksums(copy, found());
        String location = location("proof", filledIn(copy, segments, names));
        MigrationRequest request = done.database().request();
        JdbcTarget migrator = new JdbcTarget(
                copy.url(), request.database().user(), request.database().password());
        MigrationResult result = done.context()
                .deadline()
                .await(
                        done.context().worker().migrate(request.on(migrator, copy, location)),
                        "Flyway was running the new migration on sample rows");
        Set<String> ran = result.scripts().stream().map(MigrationScript::name).collect(Collectors.toSet());
        for (String name : names) {
            if (!ran.contains(name)) {
                return Optional.of(leftOut(name));
            }
        }
        FinishedCheck after = done.again(copy);
        Optional<String> changed =
                changedRows(before, checksums(copy, after.migrated().catalog()));
        return changed.isPresent() ? changed : unexpected(after);
    }

    private static String leftOut(String name) {
        return "Flyway left " + name + " out. Look at its settings (target, cherryPick).";
    }

    /** With values where the author of the migration has to say them. */
    private List<ProposedFile> filledIn(JdbcTarget copy, List<Segment> segments, List<String> names)
            throws SQLException {
        List<ProposedFile> files = new ArrayList<>();
        try (Connection connection = copy.connect()) {
            SampleValues values = new SampleValues(connection, wanted());
            for (int i = 0; i < segments.size(); i++) {
                String text = new ScriptText(format).tried(segments.get(i), step -> value(values, step));
                files.add(new ProposedFile(
                        Path.of(names.get(i)), text, segments.get(i).configuration()));
            }
        }
        return files;
    }

    private Optional<String> value(SampleValues values, Step step) {
        Optional<SampleValues.Filling> filling =
                values.filling(step.object().name(), step.object().ownName());
        emptied |= filling.filter(SampleValues.Filling::empties).isPresent();
        return filling.map(SampleValues.Filling::sql);
    }

    private RowChecksums checksums(JdbcTarget database, Catalog catalog) throws SQLException {
        try (Connection connection = database.connect()) {
            ObjectName history = done.check().migrated().result().historyTable();
            return RowChecksums.of(connection, catalog, table -> !table.equals(history));
        }
    }

    /** Values that are others although no statement is about their column. */
    private Optional<String> changedRows(RowChecksums before, RowChecksums after) {
        StatementScope scope = StatementScope.of(trial.statements(), found());
        List<String> others = new ArrayList<>();
        for (RowChange changed : after.changedSince(before)) {
            ObjectName table = changed.table();
            boolean isMeant = scope.covers(changed) || (emptied && changed.kind() == RowChange.Kind.COUNT);
            if (!isMeant) {
                others.add(table + changed.column().map(name -> "." + name).orElse("") + " ("
                        + changed.kind().toString().toLowerCase(Locale.ROOT) + ")");
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Rows are not what they were: " + String.join(", ", others));
    }

    /**
     * Runs the very files with all migrations before them, as everybody does who has no database yet.
     *
     * @return why that is no proof
     */
    Optional<String> fromScratch(List<ProposedFile> files) throws SQLException {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String location = location("again", files);
        try {
            return unexpected(
                    new CheckStages(done.context().alsoIn(location)).run().check());
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

    /** Where Flyway finds the files. */
    private String location(String directory, List<ProposedFile> files) {
        Path place = done.context().scratch().resolve("generated").resolve(directory);
        try {
            for (ProposedFile file : files) {
                file.write(place.resolve(String.valueOf(file.path().getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "filesystem:" + place.toAbsolutePath();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("Proved on PostgreSQL " + done.context().server().serverVersion() + ", with up to "
                + filled.rows().rows().values().stream()
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
        filled.rows()
                .empty()
                .forEach((table, reason) -> words.add("No rows could be made for " + table + ": " + reason));
        return words;
    }
}

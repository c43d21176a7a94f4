package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.Losses;
import io.github.migrationdrift.generate.Offer;
import io.github.migrationdrift.generate.ProposedFile;
import io.github.migrationdrift.generate.ProposedMigration;
import io.github.migrationdrift.generate.RenameHints;
import io.github.migrationdrift.generate.Round;
import io.github.migrationdrift.generate.ScriptText;
import io.github.migrationdrift.generate.Segment;
import io.github.migrationdrift.generate.Trial;
import io.github.migrationdrift.generate.UnknownRenameException;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.PostgresSteps;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.sample.SampleValues;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the migration that the entities ask for, and proves it, on the server of a check that has just been done. */
final class GenerateStage {
    private final CheckStages.Done done;
    private final GenerateOptions options;

    GenerateStage(CheckStages.Done done, GenerateOptions options) {
        this.done = done;
        this.options = options;
    }

    ProposedMigration run() throws SQLException {
        DriftReport before = done.report(done.check());
        if (before.failures().isEmpty()) {
            return new ProposedMigration(before, List.of(), List.of(), Optional.empty(), List.of());
        }
        done.context().deadline().enter("a migration was planned");
        FilledCopy filled = FilledCopy.of(done);
        JdbcTarget copy = done.context().server().cloneDatabase(filled.database(), "trial");
        Trial trial = trial(copy);
        MigrationFiles files = MigrationFiles.of(
                done.context(), done.check().migrated().result().scripts());
        List<Segment> segments =
                Segment.of(RepeatableViews.of(done.check().migrated().result()).notExpectedBy(trial.statements()));
        if (trial.failure().isPresent()) {
            return draft(
                    before,
                    segments,
                    offers(trial, copy),
                    files,
                    trial.failure().get());
        }
        MigrationProof proof = new MigrationProof(done, trial, filled, files::format);
        MigrationProof.OnRows rows = proof.onRows(segments, names(segments, files));
        List<Offer> offers = offers(trial, filled.database());
        List<ProposedFile> proposed = files(segments, offers, files, rows.words());
        Optional<String> failure = rows.failure().isPresent() ? rows.failure() : proof.fromScratch(proposed);
        return failure.isPresent()
                ? draft(before, segments, offers, files, failure.get())
                : new ProposedMigration(before, proposed, offers, failure, files.notes());
    }

    /** What could not be proved. */
    private ProposedMigration draft(
            DriftReport before, List<Segment> segments, List<Offer> offers, MigrationFiles files, String reason) {
        List<String> words = new ArrayList<>(List.of("NOT PROVED:"));
        reason.lines().forEach(line -> words.add("  " + line));
        return new ProposedMigration(
                before, files(segments, offers, files, words), offers, Optional.of(reason), files.notes());
    }

    private Trial trial(JdbcTarget copy) throws SQLException {
        try (Connection connection = copy.connect()) {
            SampleValues values =
                    new SampleValues(connection, done.check().expected().catalog());
            Trial.Setting setting = new Trial.Setting(
                    done.check().expected().catalog(),
                    options.online() ? Staging.ONLINE : Staging.STAGED,
                    database -> done.situation(done.again(database)),
                    step -> values.filling(step.object().name(), step.object().ownName())
                            .map(SampleValues.Filling::sql));
            return Trial.run(setting, copy, done.situation(done.check()), options.renames());
        } catch (UnknownRenameException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    String.valueOf(e.getMessage()),
                    "Write it as <table>.<column>:<new name> or <table>:<new name>, with the name that the migrations"
                            + " have first.");
        }
    }

    private List<String> names(List<Segment> segments, MigrationFiles files) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            names.add(file(files, i).getFileName().toString());
        }
        return names;
    }

    private Path file(MigrationFiles files, int position) {
        String description = options.description();
        try {
            return files.file(description, position);
        } catch (IllegalArgumentException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The description of the migration cannot become part of a file's name: " + description,
                    "Say in letters and digits what it is about: -Ddrift.description=\"add isbn\".");
        }
    }

    /** @param words on the proof */
    private List<ProposedFile> files(
            List<Segment> segments, List<Offer> offers, MigrationFiles files, List<String> words) {
        List<ProposedFile> proposed = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<String> head = new ArrayList<>();
            head.add("What the entities ask for and the migrations lack"
                    + (segments.size() > 1 ? ", part " + (i + 1) + " of " + segments.size() : "") + ".");
            head.addAll(words);
            boolean last = i == segments.size() - 1;
            Segment segment = segments.get(i);
            String text = new ScriptText(files::format).of(segment, head, last ? offers : List.of());
            proposed.add(new ProposedFile(file(files, i), text, segment.configuration()));
        }
        return proposed;
    }

    /** Each by itself, since a person decides on each by itself. */
    private List<Offer> offers(Trial trial, JdbcTarget rows) throws SQLException {
        Catalog entities = done.check().expected().catalog();
        Catalog migrations = trial.after().migrations();
        List<Change> all = new ArrayList<>();
        for (Round.Left left : trial.left()) {
            left.drift().ifPresent(drift -> all.addAll(drift.repair().changes()));
        }
        PostgresSteps steps = new PostgresSteps(migrations, entities, all);
        List<Offer> offers = new ArrayList<>();
        RenameHints renames = new RenameHints(trial, entities);
        try (Connection connection = rows.connect()) {
            Losses losses = new Losses(connection, migrations);
            for (Round.Left left : trial.left()) {
                offers.add(offer(left, steps, losses, renames));
            }
        }
        return offers;
    }

    private static Offer offer(Round.Left left, PostgresSteps steps, Losses losses, RenameHints renames) {
        List<Change> changes =
                left.drift().map(Drift::repair).map(Repair::changes).orElse(List.of());
        if (changes.isEmpty()) {
            return new Offer(left.drift(), left.reason(), List.of(), List.of());
        }
        Repair repair = steps.plan(changes);
        return repair instanceof Repair.Author author
                ? new Offer(left.drift(), author.why(), List.of(), List.of())
                : new Offer(left.drift(), left.reason() + renames.of(changes), repair.statements(), losses.of(changes));
    }
}

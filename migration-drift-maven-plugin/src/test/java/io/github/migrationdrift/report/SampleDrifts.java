package io.github.migrationdrift.report;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SamplePlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Drifts of each kind, for the tests of reports. */
final class SampleDrifts {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    private SampleDrifts() {}

    static Drift missingColumn() {
        return DriftDraft.onColumn(Finding.COLUMN_MISSING, BOOK, "isbn")
                .entities("varchar(13) not null")
                .migrations("no such column")
                .message("No migration creates the column isbn of book.")
                .repair(SamplePlan.of(
                        "alter table book add column isbn varchar(13) not null", Hazard.FAILS_ON_EXISTING_ROWS))
                .consequence("every query that loads Book fails: column ….isbn does not exist (42703)")
                .withOrigins(
                        Optional.of(new EntityOrigin("com.acme.Book", "isbn", "src/main/java/com/acme/Book.java", 31)),
                        Optional.of(new MigrationOrigin(
                                "created", "book", "V1__init.sql", "src/main/resources/db/migration/V1__init.sql", 4)));
    }

    static Drift extraTable() {
        return DriftDraft.onTable(Finding.TABLE_EXTRA, new ObjectName("public", "old_book"))
                .migrations("table")
                .message("No entity is stored in the table old_book.")
                .consequence("nothing breaks; its rows are out of the application's reach")
                .withOrigins(
                        Optional.empty(),
                        Optional.of(new MigrationOrigin("created", "old_book", "V2__Old (Java)", null, 0)));
    }

    static Drift narrowColumn() {
        return DriftDraft.onColumn(Finding.COLUMN_LENGTH_NARROWER_IMPLICIT, BOOK, "title")
                .entities("varchar(255)")
                .migrations("varchar(200)")
                .message("The column title is varchar(200), the attribute is varchar(255).")
                .consequence(
                        "writing a longer Book.title fails: value too long for type character varying(200) (22001)");
    }

    static Drift extraIndex() {
        return DriftDraft.onTable(Finding.INDEX_EXTRA_BEYOND, BOOK)
                .object("book_search")
                .columns(List.of("title"))
                .migrations("index book_search using gin (title)")
                .message("Only the migrations have the index book_search.")
                .repair(Repair.author("no annotation could declare it"))
                .consequence("nothing breaks");
    }

    /** The attribute of a superclass, in so many tables. */
    static List<Drift> inherited(int tables) {
        return IntStream.rangeClosed(1, tables)
                .mapToObj(i -> DriftDraft.onColumn(
                                Finding.COLUMN_NOT_NULL, new ObjectName("public", "t" + i), "changed_by")
                        .entities("nullable")
                        .migrations("not null")
                        .message("The column changed_by of t" + i + " is not null.")
                        .repair(SamplePlan.of("alter table t" + i + " alter column changed_by drop not null"))
                        .consequence("writing E" + i + ".changedBy = null fails: null value (23502)")
                        .withOrigins(
                                Optional.of(new EntityOrigin("com.acme.E" + i, "changedBy", "Auditable.java", 12)),
                                Optional.empty()))
                .toList();
    }

    /** The same of so many attributes, each in a table of its own. */
    static List<Drift> narrowNumbers(int attributes) {
        return IntStream.rangeClosed(1, attributes)
                .mapToObj(i -> DriftDraft.onColumn(Finding.COLUMN_TYPE, new ObjectName("public", "t" + i), "n" + i)
                        .entities("bigint")
                        .migrations("integer")
                        .repair(SamplePlan.of("alter table t" + i + " alter column n" + i + " type bigint"))
                        .consequence("writing a larger E" + i + ".n fails: integer out of range (22003)")
                        .withOrigins(
                                Optional.of(new EntityOrigin("com.acme.E" + i, "n", "E" + i + ".java", i)),
                                Optional.empty()))
                .toList();
    }

    static Drift missingTable() {
        return DriftDraft.onTable(Finding.TABLE_MISSING, new ObjectName("public", "zebra"))
                .entities("table with 1 column")
                .consequence("every query that loads Zebra fails: relation \"zebra\" does not exist (42P01)");
    }

    /** Different columns, for as many different reasons. */
    static List<Drift> different(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> DriftDraft.onColumn(Finding.COLUMN_TYPE, BOOK, "c" + i)
                        .entities("varchar(" + i + ")")
                        .migrations("integer")
                        .message("The column c" + i + " is another.")
                        .consequence("another " + i + "th"))
                .toList();
    }

    static List<Drift> differentRemarks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> DriftDraft.onColumn(Finding.COLUMN_LENGTH_NARROWER_IMPLICIT, BOOK, "c" + i)
                        .entities("varchar(255)")
                        .migrations("varchar(" + i + ")")
                        .message("The column c" + i + " is varchar(" + i + "), the attribute is varchar(255).")
                        .consequence("writing more fails"))
                .toList();
    }

    /** A table whose name would be told by a terminal and a CI server rather than by the report. */
    static Drift forged() {
        return DriftDraft.onTable(Finding.TABLE_EXTRA, new ObjectName("public", "x\n[INFO] No drift\n::error::pwned"))
                .migrations("table \u001b[2J\u202e")
                .message("No entity is stored in it: \r.")
                .repair(SamplePlan.of("drop table \"x\n[INFO] No drift\n::error::pwned\""))
                .consequence("nothing breaks\u2066");
    }

    static Judgement judged(Strictness strictness, List<Drift> drifts) {
        return Policy.of(strictness)
                .judge(drifts.stream()
                        .map(drift -> new Candidate(drift, Set.of(), Optional.empty()))
                        .toList());
    }

    static DriftReport report(List<Drift> drifts) {
        return new DriftReport(
                Strictness.STANDARD,
                new DriftReport.Versions("1.0.0", "18.6", "13.12.0", "7.4.6.Final"),
                new DriftReport.Subject(14, 17, 2, 5),
                List.of(),
                List.of(),
                judged(Strictness.STANDARD, drifts));
    }

    static DriftReport databaseReport(List<Drift> drifts) {
        return new DriftReport(
                Strictness.STANDARD,
                new DriftReport.Versions("1.0.0", "18.6", "", ""),
                new DriftReport.Subject(0, 17, 2, 0),
                List.of(),
                List.of(),
                judged(Strictness.STANDARD, drifts));
    }
}

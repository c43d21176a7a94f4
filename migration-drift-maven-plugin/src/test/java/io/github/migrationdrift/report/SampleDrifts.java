package io.github.migrationdrift.report;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SamplePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** Names that every format would take for something of its own, in files that are named alike. */
    static Drift hostile() {
        String name =
                "x](javascript:alert(1)) ```` | <script>&amp;\"'</failure>]]> {0} %0A::error::x @octocat #1 \uffff";
        return DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("p`b", name), "c::d")
                .entities("varchar(13) default '" + name + "'")
                .migrations("</details>\n\n# no such column")
                .message("No migration creates " + name + ", www.example.org says.")
                .hint("http://example.org/ " + name)
                .repair(SamplePlan.of("alter table \"a\n```\n" + name + "\" add c"))
                .consequence(name)
                .withOrigins(
                        Optional.of(new EntityOrigin("com.acme.A", "b", "src/a b/%41:,B\u00f6#?[1].java", 3)),
                        Optional.of(new MigrationOrigin("created", name, "V1.sql", "src/V1,\n|`.sql", 0)));
    }

    static Drift missingSequence() {
        return DriftDraft.onObject(Finding.SEQUENCE_MISSING, new ObjectName("public", "book_seq"))
                .entities("sequence book_seq start with 1 increment by 50")
                .message("No migration creates the sequence book_seq.")
                .repair(SamplePlan.of("create sequence book_seq increment by 50"))
                .consequence("every insert of Book fails: relation \"book_seq\" does not exist (42P01)");
    }

    /** With all that a report can hold: drifts of each verdict, and what is said besides. */
    static DriftReport everything() {
        Verdict reported = new Verdict.Reported();
        List<JudgedDrift> drifts = List.of(
                judged(missingColumn(), new Verdict.Fails(Optional.empty())),
                judged(missingSequence(), new Verdict.Fails(Optional.empty())),
                judged(
                        extraTable(),
                        new Verdict.Fails(Optional.of("The rule drift-ignore.yml:9 (table old_*) expired."))),
                judged(narrowColumn(), reported),
                new JudgedDrift(inherited(1).get(0), Severity.UNDECIDED, reported),
                judged(
                        extraIndex(),
                        new Verdict.Ignored("kept for search", Optional.of(LocalDate.of(2027, 1, 31)), "pom.xml")),
                judged(different(1).get(0), new Verdict.Baselined(LocalDate.of(2026, 11, 28))));
        BaselinedDrift solved = new BaselinedDrift(
                "",
                "column.type",
                "public.book.old",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 11, 27),
                "f");
        return new DriftReport(
                Strictness.STANDARD,
                new DriftReport.Versions("1.0.0", "18.6", "13.12.0", "7.4.6.Final"),
                new DriftReport.Subject(14, 17, 2, 5),
                List.of("A bean of the application was not there."),
                List.of(table("book", "com.acme.Book"), table("loan", "com.acme.Loan"), table("old_book", null)),
                new Judgement(
                        drifts,
                        List.of(solved),
                        2,
                        List.of("The ignore rule pom.xml (table x) matches no drift."),
                        SharedRules.NONE));
    }

    /** Fails for an ignore rule, and for no drift. */
    static DriftReport faulty() {
        DriftReport report = report(List.of());
        return new DriftReport(
                Strictness.STRICT,
                report.versions(),
                report.subject(),
                List.of(),
                List.of(table("book", "com.acme.Book")),
                new Judgement(
                        List.of(),
                        List.of(),
                        0,
                        List.of("The ignore rule pom.xml (table x) matches no drift."),
                        SharedRules.NONE));
    }

    private static JudgedDrift judged(Drift drift, Verdict verdict) {
        return new JudgedDrift(drift, drift.severity(), verdict);
    }

    static ComparedTable table(String name, @Nullable String entity) {
        return new ComparedTable("public", name, Optional.ofNullable(entity), List.of(), List.of());
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

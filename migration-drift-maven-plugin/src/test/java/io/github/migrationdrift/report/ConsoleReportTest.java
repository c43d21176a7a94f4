package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.repair.SamplePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void failuresSayWhatWhyWhereAndHowToRepair() {
        ConsoleReport console = console(List.of(
                SampleDrifts.missingColumn(),
                SampleDrifts.extraTable(),
                SampleDrifts.narrowColumn(),
                SampleDrifts.extraIndex()));

        assertThat(String.join("\n", console.failures())).isEqualTo("""
                Schema drift: 2 errors between the entities and the migrations (PostgreSQL 18.6, 5 migrations, 14 entities)

                  column.missing  public.book.isbn
                    entities    varchar(13) not null   Book.isbn (src/main/java/com/acme/Book.java:31)
                    migrations  no such column         book is created by src/main/resources/db/migration/V1__init.sql:4
                    at run time every query that loads Book fails: column ….isbn does not exist (42703)
                    repair      alter table book add column isbn varchar(13) not null;   -- may fail on existing rows
                    ignore      - {code: column.missing, table: public.book, column: isbn, reason: ""}

                  table.extra  public.old_book
                    entities    nothing
                    migrations  table     old_book is created by V2__Old (Java)
                    at run time nothing breaks; its rows are out of the application's reach
                    ignore      - {code: table.extra, table: public.old_book, reason: ""}""");
        assertThat(console.remarks())
                .containsExactly("column.length  public.book.title: The column title is varchar(200), the attribute is"
                        + " varchar(255).");
    }

    @Test
    void nothingFailsWithoutFailures() {
        assertThat(console(List.of(SampleDrifts.narrowColumn())).failures()).isEmpty();
    }

    @Test
    void whatOneAttributeOfASuperclassCausesIsOneBlock() {
        assertThat(blocks(console(SampleDrifts.inherited(3)))).isEqualTo("""
                  column.nullability  changed_by of 3 tables
                    entities    nullable
                    migrations  not null
                    where       public.t1.changed_by, public.t2.changed_by, public.t3.changed_by
                                changedBy (Auditable.java:12)
                    at run time for example: writing E1.changedBy = null fails: null value (23502)
                    repair      alter table t1 alter column changed_by drop not null;
                                … and 2 more of the same kind in target/drift/drift-report.json
                    ignore      - {code: column.nullability, table: [public.t1, public.t2, public.t3], column: changed_by, reason: ""}""");
    }

    @Test
    void theSameOfSeveralAttributesIsOneBlockWithALineEach() {
        assertThat(blocks(console(SampleDrifts.narrowNumbers(2)))).isEqualTo("""
                  column.type  2 times
                    entities    bigint
                    migrations  integer
                    where       public.t1.n1   E1.n (E1.java:1)
                                public.t2.n2   E2.n (E2.java:2)
                    at run time for example: writing a larger E1.n fails: integer out of range (22003)
                    repair      alter table t1 alter column n1 type bigint;
                                alter table t2 alter column n2 type bigint;""");
    }

    @Test
    void whatDiffersStandsBesideItsPlace() {
        List<Drift> drifts = List.of(
                SampleDrifts.missingColumn(),
                DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("public", "loan"), "due")
                        .entities("date")
                        .migrations("no such column")
                        .consequence("every query that loads Loan fails: column ….due does not exist (42703)")
                        .withOrigins(Optional.of(new EntityOrigin("Loan", "due", "Loan.java", 8)), Optional.empty()));

        assertThat(console(drifts).failures())
                .containsSequence(
                        "    where       public.book.isbn   varchar(13) not null   Book.isbn (src/main/java/com/acme/Book.java:31)",
                        "                public.loan.due    date                   Loan.due (Loan.java:8)");
    }

    @Test
    void whatBreaksComesFirstAndWhatLacksAsAWholeBeforeAll() {
        List<Drift> drifts = new ArrayList<>(List.of(SampleDrifts.extraTable()));
        drifts.addAll(SampleDrifts.inherited(18));
        drifts.add(SampleDrifts.missingTable());

        assertThat(console(drifts).failures())
                .filteredOn(line -> line.matches("  \\w.*"))
                .containsExactly(
                        "  1 table.missing, 18 column.nullability, 1 table.extra",
                        "  table.missing  public.zebra",
                        "  column.nullability  changed_by of 18 tables",
                        "  table.extra  public.old_book");
    }

    @Test
    void moreThanTenAreCountedByCode() {
        assertThat(console(SampleDrifts.inherited(10)).failures().get(1)).isEmpty();
        assertThat(console(SampleDrifts.inherited(11)).failures().get(1)).isEqualTo("  11 column.nullability");
    }

    @Test
    void aHundredFitOnTwoScreens() {
        List<Drift> drifts = new ArrayList<>(SampleDrifts.narrowNumbers(40));
        drifts.addAll(SampleDrifts.different(60));
        List<String> lines = console(drifts).failures();

        assertThat(lines).hasSizeBetween(70, ConsoleReport.MOST_LINES);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.WIDTH));
        assertThat(lines.get(0)).startsWith("Schema drift: 100 errors");
        assertThat(lines).contains("  In brief, with all details in target/drift/drift-report.json:");
        assertThat(lines.get(lines.size() - 1)).matches(" +public\\.book\\.c.* … and \\d+ more");
    }

    @Test
    void noLineIsLongerThanATerminal() {
        Drift drift = DriftDraft.onTable(Finding.TABLE_MISSING, new ObjectName("public", "wide"))
                .entities("table with 200 columns")
                .repair(SamplePlan.of(
                        "create table wide (" + "a_column_with_a_long_name varchar(255), ".repeat(200) + ")"))
                .consequence("x".repeat(300));

        assertThat(console(List.of(drift)).failures())
                .hasSize(15)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Layout.WIDTH))
                .contains("                … (whole in target/drift/drift-report.json)");
    }

    @Test
    void nothingOfOthersIsPrintedRaw() {
        ConsoleReport console = console(List.of(SampleDrifts.forged()));

        assertThat(blocks(console)).isEqualTo("""
                  table.extra  public.x\\n[INFO] No drift\\n::error::pwned
                    entities    nothing
                    migrations  table \\u001b[2J\\u202e
                    at run time nothing breaks\\u2066
                    repair      drop table "x\\n[INFO] No drift\\n::error::pwned";
                    ignore      - {code: table.extra, table: "public.x\\x0a[INFO] No drift\\x0a::error::pwned", reason: ""}""");
        assertThat(new ConsoleReport(runtime(SampleDrifts.forged()), Palette.PLAIN, "report.json").remarks())
                .containsExactly(
                        "table.extra  public.x\\n[INFO] No drift\\n::error::pwned: No entity is stored in it: \\r.");
    }

    @Test
    void remarksOfOneCauseAreOne() {
        assertThat(console(SampleDrifts.differentRemarks(10)).remarks()).hasSize(10);
        assertThat(console(SampleDrifts.differentRemarks(13)).remarks())
                .hasSize(11)
                .last()
                .isEqualTo("… and 3 column.length in target/drift/drift-report.json");
        Drift drift = SampleDrifts.narrowColumn();
        assertThat(console(List.of(drift, drift, drift)).remarks())
                .containsExactly(
                        "column.length  public.book.title and 2 more of the same kind: The column title is varchar(200),"
                                + " the attribute is",
                        "  varchar(255).");
    }

    @Test
    void infosAreOnlyCounted() {
        assertThat(console(List.of(SampleDrifts.extraIndex())).remarks()).isEmpty();
        assertThat(console(List.of(SampleDrifts.extraIndex())).uncounted()).isEmpty();
        assertThat(console(List.of(SampleDrifts.extraIndex(), SampleDrifts.missingColumn()))
                        .uncounted())
                .contains("Not shown here: 1 info, see target/drift/drift-report.json.");
    }

    @Test
    void theLastLineSaysWhatCanBeDone() {
        assertThat(console(List.of()).nextSteps()).isEmpty();
        assertThat(console(List.of(SampleDrifts.extraIndex())).nextSteps()).isEmpty();
        assertThat(console(List.of(SampleDrifts.narrowColumn())).nextSteps())
                .contains("What a code means: mvn drift:explain -Ddrift.code=column.length");
        assertThat(console(List.of(SampleDrifts.extraTable(), SampleDrifts.missingColumn()))
                        .nextSteps())
                .contains(
                        "Write the migration: mvn drift:generate. Accept the present state: mvn drift:baseline. What a code"
                                + " means: mvn drift:explain -Ddrift.code=column.missing. Which settings the check uses: mvn"
                                + " drift:doctor. Every detail: target/drift/drift-report.json");
    }

    @Test
    void aRuleThatMatchesNothingFailsUnderStrictAlone() {
        ConsoleReport strict = unmatched(Strictness.STRICT);
        ConsoleReport standard = unmatched(Strictness.STANDARD);

        assertThat(strict.failures()).containsExactly("The rule matches no drift.");
        assertThat(strict.unmatched()).isEmpty();
        assertThat(standard.failures()).isEmpty();
        assertThat(standard.unmatched()).containsExactly("The rule matches no drift.");
    }

    private static ConsoleReport unmatched(Strictness strictness) {
        DriftReport report = SampleDrifts.report(List.of());
        Judgement judgement =
                new Judgement(List.of(), List.of(), 0, List.of("The rule matches no drift."), SharedRules.NONE);
        DriftReport judged =
                new DriftReport(strictness, report.versions(), report.subject(), List.of(), List.of(), judgement);
        assertThat(judged.fails()).isEqualTo(strictness == Strictness.STRICT);
        return new ConsoleReport(judged, Palette.PLAIN, "report.json");
    }

    @Test
    void whereDriftIsToleratedAVerdictIsGivenToo() {
        assertThat(console(List.of(SampleDrifts.missingColumn())).tolerated(Optional.of("2.1 s")))
                .isEqualTo("Schema drift, but the build goes on, since failOnDrift is false: 1 error (PostgreSQL 18.6,"
                        + " 5 migrations, 14 entities), 2.1 s.");
    }

    @Test
    void successSaysWhatWasCompared() {
        assertThat(console(List.of()).success(Optional.of("2.1 s")))
                .isEqualTo("No drift: 14 entities (17 tables, 2 sequences) match 5 migrations on PostgreSQL 18.6,"
                        + " 2.1 s.");
        assertThat(console(List.of(SampleDrifts.narrowColumn(), SampleDrifts.extraIndex()))
                        .success(Optional.empty()))
                .isEqualTo("No drift that fails the build: 14 entities (17 tables, 2 sequences) match 5 migrations on"
                        + " PostgreSQL 18.6. 1 warning, 1 info, see target/drift/drift-report.json.");
        assertThat(console(List.of(SampleDrifts.narrowColumn())).success(Optional.empty()))
                .endsWith(" PostgreSQL 18.6. 1 warning.");
    }

    @Test
    void databasesAreComparedByTheirTables() {
        assertThat(databases(List.of()).success(Optional.empty()))
                .isEqualTo("No drift: two databases match (17 tables, 2 sequences) on PostgreSQL 18.6.");
        assertThat(databases(List.of(SampleDrifts.missingColumn())).failures())
                .first()
                .isEqualTo("Schema drift: 1 error between the two databases (PostgreSQL 18.6, 17 tables)");
    }

    @Test
    void coloursSetOffWhatFails() {
        Palette shouting = new Palette() {
            @Override
            public String failure(String text) {
                return "<" + text + ">";
            }
        };
        assertThat(new ConsoleReport(
                                SampleDrifts.report(List.of(SampleDrifts.missingColumn())), shouting, "report.json")
                        .failures())
                .contains("  <column.missing>  public.book.isbn");
    }

    private static ConsoleReport console(List<Drift> drifts) {
        return new ConsoleReport(SampleDrifts.report(drifts), Palette.PLAIN, "target/drift/drift-report.json");
    }

    private static ConsoleReport databases(List<Drift> drifts) {
        return new ConsoleReport(SampleDrifts.databaseReport(drifts), Palette.PLAIN, "report.json");
    }

    private static DriftReport runtime(Drift drift) {
        DriftReport report = SampleDrifts.report(List.of(drift));
        return new DriftReport(
                Strictness.RUNTIME,
                report.versions(),
                report.subject(),
                List.of(),
                List.of(),
                SampleDrifts.judged(Strictness.RUNTIME, report.drifts()));
    }

    private static String blocks(ConsoleReport console) {
        List<String> lines = console.failures();
        return String.join("\n", lines.subList(2, lines.size())).stripIndent();
    }
}

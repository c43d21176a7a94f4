package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                    migrations  no such column         book is made by src/main/resources/db/migration/V1__init.sql:4
                    at run time every query that loads Book fails: column "isbn" does not exist (42703)
                    repair      alter table book add column isbn varchar(13) not null;

                  table.extra  public.old_book
                    entities    nothing
                    migrations  table     old_book is made by V2__Old (Java)
                    at run time nothing breaks; its rows are out of the application's reach""");
        assertThat(console.remarks())
                .containsExactly(
                        "column.length  public.book.title: The column title is varchar(200), the attribute is"
                                + " varchar(255).",
                        "… and 1 remark in target/drift/drift-report.json");
    }

    @Test
    void nothingFailsWithoutFailures() {
        assertThat(console(List.of(SampleDrifts.narrowColumn())).failures()).isEmpty();
    }

    @Test
    void atMostTwentyFailuresAreShown() {
        assertThat(blocks(console(SampleDrifts.missingColumns(20)))).hasSize(20);

        ConsoleReport console = console(SampleDrifts.missingColumns(23));
        assertThat(blocks(console)).hasSize(20);
        assertThat(console.failures()).first().asString().startsWith("Schema drift: 23 errors");
        assertThat(console.failures()).last().isEqualTo("  … and 3 more, see target/drift/drift-report.json");
    }

    @Test
    void atMostTenRemarksAreShown() {
        assertThat(console(SampleDrifts.narrowColumns(10)).remarks()).hasSize(10);
        assertThat(console(SampleDrifts.narrowColumns(13)).remarks())
                .hasSize(11)
                .last()
                .isEqualTo("… and 3 remarks in target/drift/drift-report.json");
    }

    @Test
    void infosAreOnlyCounted() {
        assertThat(console(List.of(SampleDrifts.extraIndex())).remarks())
                .containsExactly("1 remark in target/drift/drift-report.json");
    }

    @Test
    void successSaysWhatWasCompared() {
        assertThat(console(List.of()).success(Optional.of("2.1 s")))
                .isEqualTo("No drift: 14 entities (17 tables, 2 sequences) match 5 migrations on PostgreSQL 18.6,"
                        + " 2.1 s.");
        assertThat(console(List.of(SampleDrifts.narrowColumn(), SampleDrifts.extraIndex()))
                        .success(Optional.empty()))
                .isEqualTo("No drift that fails the build: 14 entities (17 tables, 2 sequences) match 5 migrations on"
                        + " PostgreSQL 18.6. 1 warning, 1 info.");
    }

    @Test
    void databasesAreComparedByTheirTables() {
        assertThat(databases(List.of()).success(Optional.empty()))
                .isEqualTo("No drift: two databases match (17 tables, 2 sequences) on PostgreSQL 18.6.");
        assertThat(databases(List.of(SampleDrifts.missingColumn())).failures())
                .first()
                .isEqualTo(
                        "Schema drift: 1 error between the entities and the migrations (PostgreSQL 18.6, 17 tables)");
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

    private static Stream<String> blocks(ConsoleReport console) {
        return console.failures().stream().filter(line -> line.startsWith("  column.missing"));
    }
}

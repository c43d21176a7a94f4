package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.ConsoleReport;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.Palette;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a project reads whose migrations have stayed behind by more than sixty drifts. */
class ManyDriftsTest {
    private static final Path PROJECT = Path.of("src/test/resources/report/many-drifts");

    private static List<String> lines = List.of();

    @BeforeAll
    static void check() throws Exception {
        DriftReport report = new DriftReport(
                Strictness.STANDARD,
                new DriftReport.Versions("1.0.0", "18.6", "13.12.0", "7.4.6.Final"),
                new DriftReport.Subject(12, 12, 12, 1),
                List.of(),
                List.of(),
                Policy.of(Strictness.STANDARD)
                        .judge(DriftCase.in(PROJECT.getParent(), PROJECT).drifts().stream()
                                .map(drift -> new Candidate(drift, Set.of(), Optional.empty()))
                                .toList()));
        assertThat(report.failures()).hasSizeGreaterThan(60);
        lines = new ConsoleReport(report, Palette.PLAIN, "target/drift/drift-report.json").failures();
    }

    @Test
    void theyFitOnTwoScreens() {
        assertThat(lines).hasSizeLessThanOrEqualTo(80);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void theMissingTableComesFirst() {
        assertThat(lines.stream().filter(line -> line.matches("  [a-z]+[a-z-]*\\.[a-z-]+  .*")))
                .first()
                .isEqualTo("  table.missing  public.review");
    }

    @Test
    void anAttributeOfASuperclassIsToldOnce() {
        assertThat(lines).containsOnlyOnce("  column.nullability  changed_by of 11 tables");
        assertThat(lines).containsOnlyOnce("  column.type  revision of 11 tables");
        assertThat(lines).contains("                revision (Entities.java:30)");
    }

    @Test
    void everyDriftIsNamedOrCounted() {
        String text = String.join("\n", lines);
        assertThat(text).contains("public.loan.due", "public.copy.tag", "public.legacy_import", "public.book.title");
        assertThat(lines.get(1)).startsWith("  1 table.missing, ");
        assertThat(text).containsPattern("\n  column\\.nullability +public\\.[^…]* … and \\d+ more\n");
    }
}

package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.repair.SamplePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "shop/");

    @Test
    void errorsFailAndWarningsDoNot() throws Exception {
        Golden.assertSame(
                String.join("\n", lines(SampleDrifts.everything(), true, AnnotationLimits.OF_STEP)) + "\n",
                "github-annotations.txt");
    }

    @Test
    void noMoreThanGitHubShows() {
        List<Drift> drifts = new ArrayList<>(SampleDrifts.different(10));
        assertThat(lines(drifts)).hasSize(10).allMatch(line -> line.contains("title=column.type"));

        drifts.addAll(SampleDrifts.different(12).subList(10, 12));
        drifts.addAll(SampleDrifts.differentRemarks(11));
        assertThat(lines(drifts))
                .hasSize(20)
                .containsSubsequence(
                        "::error title=Schema drift::… and 3 more: see the summary of the step or drift-report.json",
                        "::warning title=Schema drift::… and 2 more: see the summary of the step or drift-report.json");
    }

    @Test
    void whatFailsNothingSharesTheRoomOfWarnings() {
        List<Drift> drifts = new ArrayList<>(SampleDrifts.different(6));
        drifts.addAll(SampleDrifts.differentRemarks(6));

        assertThat(lines(SampleDrifts.report(drifts), false, AnnotationLimits.OF_STEP))
                .hasSize(10)
                .allMatch(line -> line.startsWith("::warning "))
                .last()
                .asString()
                .contains("… and 3 more");
    }

    @Test
    void littleRoomHasTheNumberAndNoRoomNothing() {
        DriftReport report = SampleDrifts.report(SampleDrifts.different(3));

        assertThat(lines(report, true, new AnnotationLimits(2, 0)))
                .hasSize(2)
                .last()
                .isEqualTo(
                        "::error title=Schema drift::… and 2 more: see the summary of the step or drift-report.json");
        assertThat(lines(report, true, new AnnotationLimits(1, 9)))
                .containsExactly(
                        "::error title=Schema drift::3 in shop: see the summary of the step or drift-report.json");
        assertThat(lines(report, true, new AnnotationLimits(0, 9))).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        List<Drift> drifts = new ArrayList<>(List.of(SampleDrifts.extraTable()));
        drifts.addAll(SampleDrifts.different(12));

        assertThat(lines(drifts)).hasSize(10).noneMatch(line -> line.contains("table.extra"));
    }

    @Test
    void whatOneLineCausesIsToldOnce() {
        assertThat(lines(SampleDrifts.inherited(18)))
                .singleElement()
                .asString()
                .startsWith(
                        "::error file=shop/Auditable.java,line=12,title=column.nullability  public.t1.changed_by and"
                                + " 17 more of the same kind::");
        assertThat(lines(SampleDrifts.narrowNumbers(3))).hasSize(3);
        assertThat(lines(List.of(SampleDrifts.missingSequence(), SampleDrifts.missingSequence())))
                .hasSize(2);
    }

    @Test
    void infosAreNotShown() {
        assertThat(lines(List.of(SampleDrifts.extraIndex()))).isEmpty();
    }

    @Test
    void faultsAreErrors() {
        assertThat(lines(SampleDrifts.faulty(), true, AnnotationLimits.OF_STEP))
                .containsExactly("::error title=Ignore rule::The ignore rule pom.xml (table x) matches no drift.");
    }

    @Test
    void noneIsLongerThanGitHubTakes() {
        String name = "n".repeat(600);
        Drift drift = DriftDraft.onTable(Finding.TABLE_MISSING, new ObjectName("public", name))
                .message(name)
                .repair(SamplePlan.of(name, "a", "b", "c", "d"))
                .consequence(name);

        String cut = "n".repeat(499);
        assertThat(lines(List.of(drift)))
                .containsExactly("::error title=table.missing  public." + "n".repeat(232) + "…::" + cut + "…%0A"
                        + "At run time " + cut.substring(12) + "…%0ARepair: " + cut.substring(8)
                        + "…%0ARepair: a;%0ARepair: b;%0A… and 2 more statements");
    }

    @Test
    void aNameIsNoCommand() {
        assertThat(lines(List.of(SampleDrifts.forged(), SampleDrifts.hostile())))
                .hasSize(2)
                .noneMatch(line -> line.contains("\n") || line.contains("\r"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "::error file=shop/src/a b/%2541%3A%2CBö#?[1].java,line=3,title=column.missing  p`b.x]")
                        .contains("%250A%3A%3Aerror%3A%3Ax", ".c%3A%3Ad::No migration creates x]"));
    }

    @Test
    void theSummaryOfTheStepIsTheReportInMarkdown() {
        assertThat(GithubAnnotations.stepSummary(SampleDrifts.everything(), PROJECT))
                .isEqualTo(new MarkdownReport().render(SampleDrifts.everything(), PROJECT));
    }

    private static List<String> lines(List<Drift> drifts) {
        return lines(SampleDrifts.report(drifts), true, AnnotationLimits.OF_STEP);
    }

    private static List<String> lines(DriftReport report, boolean fails, AnnotationLimits limits) {
        return GithubAnnotations.lines(report, PROJECT, fails, limits);
    }
}

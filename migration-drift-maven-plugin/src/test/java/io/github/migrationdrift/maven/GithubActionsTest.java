package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.ReportedProject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubActionsTest {
    private static final DriftReport REPORT = new DriftReport(
            Strictness.STRICT,
            new DriftReport.Versions("1.0.0", "18.6", "13.12.0", "7.4.6.Final"),
            new DriftReport.Subject(1, 1, 0, 1),
            List.of(),
            List.of(),
            new Judgement(List.of(), List.of(), 0, List.of("The ignore rule x matches no drift."), SharedRules.NONE));

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void isSpokenToWhereTheBuildRunsOrOnRequest() {
        assertThat(actions(Map.of()).isWanted(List.of("html"))).isFalse();
        assertThat(actions(Map.of("GITHUB_ACTIONS", "true")).isWanted(List.of()))
                .isTrue();
        assertThat(actions(Map.of()).isWanted(List.of("github"))).isTrue();
    }

    @Test
    void commandsBeginTheirLineAndTheSummaryIsAppended() throws Exception {
        Path summary = Files.writeString(directory.resolve("summary.md"), "before\n");

        GithubActions actions = actions(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));

        actions.mark(List.of("::error ::a", "::warning ::b"));
        actions.summarize(REPORT, new ReportedProject("shop", directory, ""));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("::error ::a", "::warning ::b");
        assertThat(summary).content().startsWith("before\n#").contains("The ignore rule x matches no drift.");
    }

    @Test
    void aSummaryThatCannotBeWrittenIsTold() {
        assertThatThrownBy(() -> actions(Map.of("GITHUB_STEP_SUMMARY", directory.toString()))
                        .summarize(REPORT, new ReportedProject("shop", directory, "")))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("The step summary cannot be written to");
    }

    private GithubActions actions(Map<String, String> environment) {
        return new GithubActions(environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}

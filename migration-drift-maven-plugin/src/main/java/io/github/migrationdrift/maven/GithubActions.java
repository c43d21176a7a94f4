package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.GithubAnnotations;
import io.github.migrationdrift.report.ReportedProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to GitHub Actions: marks lines of the pull request, and fills the summary of the step.
 *
 * @param environment that of the build
 * @param output the standard output: GitHub takes a command only where it begins a line
 */
record GithubActions(Map<String, String> environment, PrintStream output) {
    static final String NAME = "github";
    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    static GithubActions ofThisBuild() {
        return new GithubActions(System.getenv(), System.out);
    }

    /** Whether the build runs there, or the user asks for it. */
    boolean isWanted(List<String> reports) {
        return "true".equals(environment.get("GITHUB_ACTIONS")) || reports.contains(NAME);
    }

    void mark(List<String> annotations) {
        annotations.forEach(output::println);
    }

    void summarize(DriftReport report, ReportedProject project) {
        @Nullable String summary = environment.get(SUMMARY);
        if (summary == null || summary.isBlank()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(summary),
                    GithubAnnotations.stepSummary(report, project),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The step summary cannot be written to " + summary + ": " + e.getMessage(),
                    SUMMARY + " names a file that this build may write to.",
                    e);
        }
    }
}

package io.github.migrationdrift.report;

/** Markdown for a comment on a pull request, or the summary of a step. */
public final class MarkdownReport implements Reporter {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "drift-report.md";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        return new MarkdownPage(report, project).text();
    }
}

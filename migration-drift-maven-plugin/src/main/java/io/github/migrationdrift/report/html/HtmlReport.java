package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.Reporter;

/** The report as one page for people, in a file that fetches nothing: the same drifts and files give the same bytes. */
public final class HtmlReport implements Reporter {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "drift-report.html";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        new Page(report, project).html().writeTo(page);
        return page.append('\n').toString();
    }
}

package io.github.migrationdrift.report;

/** One format of the report. It is made from the finished report and from the project's files alone. */
public interface Reporter {

    /** As {@code drift.reports} names it. */
    String name();

    /** In the directory of the reports. */
    String fileName();

    /** The whole file; the same report gives the same text. */
    String render(DriftReport report, ReportedProject project);
}

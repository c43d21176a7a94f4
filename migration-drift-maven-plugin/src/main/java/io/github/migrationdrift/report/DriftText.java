package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;

/** What is said of one drift in a line. */
final class DriftText {
    private DriftText() {}

    /** The difference, and what it does at run time where that is known. */
    static String of(Drift drift, Sides sides) {
        return sides.knowRunTime() ? message(drift) + " " + consequence(drift) : message(drift);
    }

    static String message(Drift drift) {
        return Printable.line(drift.message().isEmpty() ? drift.location().path() + " differs." : drift.message());
    }

    static String consequence(Drift drift) {
        return Printable.line("At run time " + drift.consequence() + ".");
    }
}

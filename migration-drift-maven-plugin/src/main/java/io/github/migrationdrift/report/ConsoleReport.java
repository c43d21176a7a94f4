package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build prints: failures in full, warnings in a line each, everything else as a count. */
public final class ConsoleReport {
    /** More than these are only in the report file. */
    static final int MOST_FAILURES = 20;

    private static final int MOST_REMARKS = 10;

    private final DriftReport report;
    private final Palette palette;
    private final String reportFile;

    /** @param reportFile where the whole report is, as the user would type it */
    public ConsoleReport(DriftReport report, Palette palette, String reportFile) {
        this.report = report;
        this.palette = palette;
        this.reportFile = reportFile;
    }

    static List<String> plain(DriftReport report) {
        ConsoleReport console = new ConsoleReport(report, Palette.PLAIN, "the report");
        return Stream.of(
                        report.fails() ? console.failures() : List.of(console.success(Optional.empty())),
                        console.remarks())
                .flatMap(List::stream)
                .toList();
    }

    /** The headline and each failing drift; empty when nothing fails. */
    public List<String> failures() {
        List<Drift> failures = report.failures();
        if (failures.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(palette.strong("Schema drift: " + counts(failures) + " between the entities and the migrations")
                + " (" + subject() + ")");
        failures.stream().limit(MOST_FAILURES).forEach(drift -> {
            lines.add("");
            lines.addAll(block(drift));
        });
        if (failures.size() > MOST_FAILURES) {
            lines.add("");
            lines.add("  … and " + (failures.size() - MOST_FAILURES) + " more, see " + reportFile);
        }
        return lines;
    }

    /** Warnings that do not fail the build, a line each, and the number of what is only in the report. */
    public List<String> remarks() {
        List<Drift> remarks = report.drifts().stream()
                .filter(drift -> !report.strictness().fails(drift))
                .toList();
        List<Drift> shown = remarks.stream()
                .filter(drift -> drift.severity() == Severity.ERROR || drift.severity() == Severity.WARNING)
                .toList();
        List<String> lines = new ArrayList<>();
        shown.stream()
                .limit(MOST_REMARKS)
                .forEach(drift -> lines.add(
                        palette.remark(drift.code()) + "  " + drift.location().path() + ": " + drift.message()));
        int hidden = remarks.size() - Math.min(shown.size(), MOST_REMARKS);
        if (hidden > 0) {
            lines.add((lines.isEmpty() ? "" : "… and ") + hidden + (hidden == 1 ? " remark" : " remarks") + " in "
                    + reportFile);
        }
        return lines;
    }

    /** One line that says what was compared. */
    public String success(Optional<String> duration) {
        boolean clean = report.drifts().isEmpty();
        return palette.strong(clean ? "No drift" : "No drift that fails the build") + ": " + match() + " on PostgreSQL "
                + report.versions().postgres()
                + duration.map(text -> ", " + text).orElse("") + "."
                + (clean ? "" : " " + counts(report.drifts()) + ".");
    }

    private String match() {
        DriftReport.Subject subject = report.subject();
        String relations = plural(subject.tables(), "table", "tables")
                + (subject.sequences() == 0 ? "" : ", " + plural(subject.sequences(), "sequence", "sequences"));
        if (report.comparesDatabases()) {
            return "two databases match (" + relations + ")";
        }
        return plural(subject.entities(), "entity", "entities") + " (" + relations + ")"
                + (subject.entities() == 1 ? " matches " : " match ")
                + plural(subject.migrations(), "migration", "migrations");
    }

    private String subject() {
        DriftReport.Subject subject = report.subject();
        return "PostgreSQL " + report.versions().postgres() + ", "
                + (report.comparesDatabases()
                        ? plural(subject.tables(), "table", "tables")
                        : plural(subject.migrations(), "migration", "migrations") + ", "
                                + plural(subject.entities(), "entity", "entities"));
    }

    private static String counts(List<Drift> drifts) {
        return Stream.of(Severity.values())
                .map(severity -> count(drifts, severity))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + ", " + second)
                .orElse("none");
    }

    private static Optional<String> count(List<Drift> drifts, Severity severity) {
        int count = (int)
                drifts.stream().filter(drift -> drift.severity() == severity).count();
        return switch (severity) {
            case ERROR -> some(count, "error", "errors");
            case WARNING -> some(count, "warning", "warnings");
            case INFO -> some(count, "info", "infos");
            case UNDECIDED -> some(count, "undecided", "undecided");
        };
    }

    private static Optional<String> some(int count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(plural(count, one, many));
    }

    private static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private List<String> block(Drift drift) {
        String entities = drift.entitiesDefinition().orElse("nothing");
        String migrations = drift.migrationsDefinition().orElse("nothing");
        int width = Math.min(60, Math.max(entities.length(), migrations.length()));
        List<String> lines = new ArrayList<>();
        lines.add("  " + palette.failure(drift.code()) + "  "
                + palette.strong(drift.location().path()));
        lines.add("    entities    "
                + aligned(entities, width, drift.entityOrigin().map(ConsoleReport::origin)));
        lines.add("    migrations  "
                + aligned(migrations, width, drift.migrationOrigin().map(ConsoleReport::origin)));
        lines.add("    at run time " + drift.consequence());
        drift.hint().ifPresent(sentence -> lines.add("    hint        " + sentence));
        drift.repair().ifPresent(sql -> lines.add("    repair      " + sql + ";"));
        return lines;
    }

    private static String aligned(String definition, int width, Optional<String> origin) {
        return origin.map(text -> pad(definition, width) + "   " + text).orElse(definition);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String origin(EntityOrigin origin) {
        String name =
                MappingIndex.simpleName(origin.entity()) + (origin.attribute() == null ? "" : "." + origin.attribute());
        return origin.file() == null ? name : name + " (" + origin.file() + line(origin.line()) + ")";
    }

    private static String origin(MigrationOrigin origin) {
        String place = origin.file() == null ? origin.script() : origin.file();
        return origin.object() + " is " + origin.verb() + " by " + place + line(origin.line());
    }

    private static String line(int line) {
        return line > 0 ? ":" + line : "";
    }
}

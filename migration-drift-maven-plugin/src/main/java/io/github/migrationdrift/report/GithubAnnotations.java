package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.JudgedDrift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What GitHub shows beside the code of a pull request: workflow commands, to be printed each at the start of a line of the
 * standard output.
 */
public final class GithubAnnotations {
    /** How a command begins that marks an error. */
    static final String ERROR = "::error ";

    private static final int MOST_OF_TITLE = 255;
    private static final int MOST_OF_LINE = 500;
    private static final int MOST_STATEMENTS = 3;

    private final ReportedProject project;
    private final Sides sides;

    private GithubAnnotations(ReportedProject project, Sides sides) {
        this.project = project;
        this.sides = sides;
    }

    /**
     * What fails the report and what else should be looked at, the worst first.
     *
     * @param fails whether the build fails with the report, which is then an error and otherwise a warning
     * @param limits what there is room for; the last one of a kind says how many have none
     */
    public static List<String> lines(
            DriftReport report, ReportedProject project, boolean fails, AnnotationLimits limits) {
        GithubAnnotations annotations = new GithubAnnotations(project, Sides.of(report));
        String kind = fails ? "error" : "warning";
        List<String> failures = annotations.commands(kind, report.failures());
        for (String fault : report.faults()) {
            failures.add(command(kind, Optional.empty(), "Ignore rule", Printable.line(fault)));
        }
        List<JudgedDrift> remarks =
                report.shown().stream().filter(ConsoleReport::isRemarkable).toList();
        List<String> warnings = annotations.commands(
                "warning", remarks.stream().map(JudgedDrift::drift).toList());
        if (!fails) {
            failures.addAll(warnings);
            return annotations.most(kind, failures, limits.warnings());
        }
        List<String> lines = new ArrayList<>(annotations.most(kind, failures, limits.errors()));
        lines.addAll(annotations.most("warning", warnings, limits.warnings()));
        return lines;
    }

    /** What belongs into the file that {@code GITHUB_STEP_SUMMARY} names. */
    public static String stepSummary(DriftReport report, ReportedProject project) {
        return new MarkdownReport().render(report, project);
    }

    /** One for all drifts of a cause in the same line, such as those of an attribute that many tables inherit. */
    private List<String> commands(String kind, List<Drift> drifts) {
        List<String> commands = new ArrayList<>();
        for (Block block : Block.of(drifts)) {
            Map<Optional<SourceLine>, List<Drift>> byLine = new LinkedHashMap<>();
            for (Drift drift : block.drifts()) {
                byLine.computeIfAbsent(SourceLine.of(drift, project), line -> new ArrayList<>())
                        .add(drift);
            }
            byLine.forEach((line, same) -> commands.addAll(commands(kind, line, same)));
        }
        return commands;
    }

    /** Where no line is known, each of them has one. */
    private List<String> commands(String kind, Optional<SourceLine> line, List<Drift> drifts) {
        if (line.isEmpty()) {
            return drifts.stream()
                    .map(drift -> command(kind, line, title(drift), text(drift)))
                    .toList();
        }
        Drift first = drifts.get(0);
        String more = drifts.size() == 1 ? "" : " and " + (drifts.size() - 1) + " more of the same kind";
        return List.of(command(kind, line, title(first) + more, text(first)));
    }

    private static String title(Drift drift) {
        return drift.code() + "  " + Printable.line(drift.location().path());
    }

    private String text(Drift drift) {
        List<String> lines = new ArrayList<>(List.of(DriftText.message(drift)));
        if (sides.knowRunTime()) {
            lines.add(DriftText.consequence(drift));
        }
        List<String> statements = RepairText.of(drift.repair());
        statements.stream()
                .limit(MOST_STATEMENTS)
                .forEach(statement -> lines.add("Repair: " + Printable.line(statement)));
        if (statements.size() > MOST_STATEMENTS) {
            lines.add("… and " + (statements.size() - MOST_STATEMENTS) + " more statements");
        }
        return lines.stream().map(line -> Markdown.cut(line, MOST_OF_LINE)).collect(Collectors.joining("\n"));
    }

    private List<String> most(String kind, List<String> commands, int limit) {
        if (commands.size() <= limit) {
            return commands;
        }
        if (limit == 0) {
            return List.of();
        }
        List<String> shown = new ArrayList<>(commands.subList(0, limit - 1));
        int left = commands.size() - shown.size();
        String more = shown.isEmpty() ? left + " in " + project.name() : "… and " + left + " more";
        shown.add(command(
                kind,
                Optional.empty(),
                "Schema drift",
                more + ": see the summary of the step or " + new JsonReport().fileName()));
        return shown;
    }

    private static String command(String kind, Optional<SourceLine> line, String title, String message) {
        String place = line.map(at -> "file=" + property(at.file()) + ",line=" + at.line() + ",")
                .orElse("");
        return "::" + kind + " " + place + "title=" + property(Markdown.cut(title, MOST_OF_TITLE)) + "::"
                + data(message);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

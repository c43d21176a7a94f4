package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.report.Amounts;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verdict, what was compared, and how much of what was found. */
record Headline(DriftReport report, ReportedProject project) {

    /** In a few words. */
    String verdict() {
        if (!report.failures().isEmpty()) {
            return "Schema drift";
        }
        if (report.fails()) {
            return "Ignore rules that match nothing";
        }
        return report.judgement().accepted() > 0
                ? "No new drift"
                : report.shown().isEmpty() ? "No drift" : "No drift that fails the check";
    }

    Html html() {
        return tag("section", report.fails() ? "headline failed" : "headline passed")
                .add(
                        tag("p", "outcome").text(report.fails() ? "✕ Check failed" : "✓ Check passed"),
                        tag("h1").text(verdict() + extent()),
                        tag("p", "subject").text(subject()),
                        versions(),
                        counts())
                .add(messages("What fails the check besides drifts", faults()))
                .add(messages("What to know", remarks()));
    }

    private String extent() {
        List<JudgedDrift> failing = report.failing();
        return failing.isEmpty()
                ? ""
                : ": " + Amounts.bySeverity(failing) + " between "
                        + Sides.of(report).words();
    }

    private String subject() {
        DriftReport.Subject subject = report.subject();
        String relations = Amounts.of(subject.tables(), "table", "tables")
                + (subject.sequences() == 0 ? "" : ", " + Amounts.of(subject.sequences(), "sequence", "sequences"));
        String compared = report.comparesDatabases()
                ? "Two databases (" + relations + ") were compared"
                : Amounts.of(subject.entities(), "entity", "entities") + " and "
                        + Amounts.of(subject.migrations(), "migration", "migrations") + " of " + project.name()
                        + " were compared (" + relations + ")";
        return compared + ".";
    }

    private Html versions() {
        DriftReport.Versions versions = report.versions();
        return tag("dl", "versions")
                .add(version("PostgreSQL", versions.postgres()))
                .add(version("Flyway", versions.flyway()))
                .add(version("Hibernate", versions.hibernate()))
                .add(version("Migration Drift", versions.plugin()))
                .add(version("Strictness", report.strictness().name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Html> version(String of, String version) {
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(tag("div").add(tag("dt").text(of), tag("dd").text(version)));
    }

    private Html counts() {
        List<Html> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            SeverityWords words = SeverityWords.of(severity);
            counts.add(count(
                    words.className(), words.many(), (int) report.count(severity), "#severity=" + words.className()));
        }
        counts.add(count("hidden-drifts", "Ignored", report.ignored().size(), "#ignored"));
        counts.add(count("hidden-drifts", "Baselined", report.baselined().size(), "#baselined"));
        counts.add(count("hidden-drifts", "Solved", report.judgement().solved().size(), "#solved"));
        return tag("ul", "counts")
                .with("aria-label", "How many drifts there are")
                .add(counts);
    }

    private static Html count(String className, String label, int count, String target) {
        Tag number = tag("b").text(Integer.toString(count));
        Tag words = tag("span").text(label);
        return tag("li", count == 0 ? className + " zero" : className)
                .add(
                        count == 0
                                ? tag("span", "count").add(number, Html.text(" "), words)
                                : tag("a", "count").with("href", target).add(number, Html.text(" "), words));
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>(report.faults());
        for (JudgedDrift judged : report.shown()) {
            if (judged.verdict() instanceof Verdict.Fails fails) {
                fails.because().filter(reason -> !faults.contains(reason)).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(report.warnings());
        if (report.faults().isEmpty()) {
            remarks.addAll(report.judgement().unmatched());
        }
        return remarks;
    }

    private static Optional<Html> messages(String title, List<String> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(tag("div", "messages")
                        .add(
                                tag("h2").text(title),
                                tag("ul")
                                        .add(sentences.stream()
                                                .map(sentence -> tag("li").text(sentence))
                                                .toList())));
    }
}

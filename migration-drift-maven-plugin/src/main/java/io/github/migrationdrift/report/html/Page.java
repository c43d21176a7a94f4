package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.Sides;
import java.util.List;

/** The page as a whole: what stands where. */
final class Page {
    private final DriftReport report;
    private final ReportedProject project;
    private final Headline headline;
    private final HelpTexts help;
    private final List<TableGroup> groups;

    Page(DriftReport report, ReportedProject project) {
        this.report = report;
        this.project = project;
        headline = new Headline(report, project);
        help = new HelpTexts(report.judgement().drifts().stream()
                .map(JudgedDrift::drift)
                .map(Drift::code)
                .toList());
        groups = TableGroup.of(report);
    }

    Html html() {
        return tag("html").with("lang", "en").add(head(), body());
    }

    private Html head() {
        Asset style = Asset.of("report.css");
        Asset script = Asset.of("report.js");
        String policy = "default-src 'none'; style-src " + style.source() + "; script-src " + script.source()
                + "; base-uri 'none'; form-action 'none'";
        return tag("head")
                .add(
                        tag("meta").with("charset", "utf-8"),
                        tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy),
                        tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        tag("meta").with("name", "color-scheme").with("content", "light dark"),
                        tag("meta").with("name", "referrer").with("content", "no-referrer"),
                        tag("title").text(headline.verdict() + " – " + project.name()),
                        tag("style").add(Html.trusted(style.text())),
                        tag("script").add(Html.trusted(script.text())));
    }

    private Html body() {
        return tag("body")
                .add(
                        tag("a", "skip").with("href", "#drifts").text("Skip to the drifts"),
                        banner(),
                        tag("main")
                                .add(
                                        headline.html(),
                                        new Diagram(report.tables(), groups).html(),
                                        drifts(),
                                        new HiddenDrifts(report, Sides.of(report)).html(),
                                        help.html()),
                        tag("p", "unseen").with("id", "said").with("role", "status"),
                        tag("footer")
                                .text("Written by Migration Drift "
                                        + report.versions().plugin()
                                        + ". This page fetches nothing and sends nothing."));
    }

    private Html banner() {
        return tag("header", "banner")
                .add(
                        tag("p").add(
                                        tag("span", "product").text("Migration Drift"),
                                        Html.text(" "),
                                        tag("span", "project").text(project.name())),
                        tag("button", "js")
                                .with("type", "button")
                                .with("id", "theme")
                                .text("Dark theme"));
    }

    private Html drifts() {
        if (groups.isEmpty()) {
            return tag("section").with("id", "drifts").add(tag("h2").text("Drifts"), tag("p").text("None to show."));
        }
        SourceFiles files = SourceFiles.of(project);
        DriftEntry entry = new DriftEntry(Sides.of(report), files);
        return tag("section")
                .with("id", "drifts")
                .with("tabindex", "-1")
                .add(tag("h2").text("Drifts"), new FilterForm(report.shown(), groups).html())
                .add(groups.stream()
                        .map(group -> new TableSection(group, Sides.of(report), entry).html())
                        .toList());
    }
}

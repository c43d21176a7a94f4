package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.report.Amounts;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.Sides;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What does not count, and why: ignored, in the baseline, or solved. */
record HiddenDrifts(DriftReport report, Sides sides) {

    Html html() {
        List<Html> parts = new ArrayList<>();
        ignored().ifPresent(parts::add);
        baselined().ifPresent(parts::add);
        solved().ifPresent(parts::add);
        return parts.isEmpty()
                ? Html.NOTHING
                : tag("section")
                        .with("id", "hidden")
                        .add(tag("h2").text("What does not count"))
                        .add(parts);
    }

    private Optional<Html> ignored() {
        Map<Verdict.Ignored, List<JudgedDrift>> byRule = new LinkedHashMap<>();
        for (JudgedDrift judged : report.ignored()) {
            byRule.computeIfAbsent((Verdict.Ignored) judged.verdict(), rule -> new ArrayList<>())
                    .add(judged);
        }
        List<Html> parts = new ArrayList<>();
        byRule.forEach((rule, drifts) -> parts.add(
                part("Reason: " + Words.sentence(rule.reason()), "Said in " + rule.source() + until(rule), drifts)));
        return folded("ignored", "Ignored", report.ignored().size(), parts);
    }

    private static String until(Verdict.Ignored rule) {
        return rule.until().map(day -> ", until " + day).orElse("") + ".";
    }

    private Optional<Html> baselined() {
        Map<LocalDate, List<JudgedDrift>> byDay = new TreeMap<>();
        for (JudgedDrift judged : report.baselined()) {
            byDay.computeIfAbsent(((Verdict.Baselined) judged.verdict()).since(), day -> new ArrayList<>())
                    .add(judged);
        }
        List<Html> parts = new ArrayList<>();
        byDay.forEach((day, drifts) -> parts.add(part("In the baseline since " + day + ".", "", drifts)));
        return folded("baselined", "Baselined", report.baselined().size(), parts);
    }

    private Html part(String why, String where, List<JudgedDrift> drifts) {
        return tag("div", "part")
                .add(tag("p").add(tag("b").text(why), Html.text(" " + where)))
                .add(tag("ul")
                        .with("role", "list")
                        .add(drifts.stream().map(this::entry).toList()));
    }

    private Html entry(JudgedDrift judged) {
        Drift drift = judged.drift();
        return tag("li")
                .add(SeverityWords.badge(judged.severity()), Html.text(" "))
                .add(tag("code", "code").text(drift.code()), Html.text(" "), Place.of(drift))
                .add(definitions(drift.entitiesDefinition(), drift.migrationsDefinition()));
    }

    private Optional<Html> solved() {
        List<BaselinedDrift> solved = report.judgement().solved();
        List<Html> entries = new ArrayList<>();
        for (BaselinedDrift drift : solved) {
            entries.add(tag("li")
                    .add(tag("code", "code").text(drift.code()), Html.text(" "))
                    .add(tag("code", "place").text(drift.place()))
                    .add(Html.text(", in the baseline since " + drift.since() + " "))
                    .add(definitions(drift.entities(), drift.migrations())));
        }
        Html part = tag("div", "part")
                .add(
                        tag("p").text("In the baseline, and not found any more: drift:baseline drops them."),
                        tag("ul").with("role", "list").add(entries));
        return folded("solved", "Solved", solved.size(), List.of(part));
    }

    private Html definitions(Optional<String> entities, Optional<String> migrations) {
        return tag("span", "message")
                .add(
                        Html.text(sides.wanted() + " "),
                        tag("code").text(entities.orElse("nothing")),
                        Html.text(", " + sides.found() + " "),
                        tag("code").text(migrations.orElse("nothing")));
    }

    private static Optional<Html> folded(String id, String title, int count, List<Html> parts) {
        return count == 0
                ? Optional.empty()
                : Optional.of(tag("details", "folded")
                        .with("id", id)
                        .add(tag("summary")
                                .add(tag("h3").text(title), Html.text(" "))
                                .add(tag("span", "amount").text(Amounts.of(count, "drift", "drifts"))))
                        .add(parts));
    }
}

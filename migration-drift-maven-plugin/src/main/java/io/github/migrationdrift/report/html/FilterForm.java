package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.report.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the reader says which drifts to see. Without the script there is none, and all of them are seen. */
record FilterForm(List<JudgedDrift> shown, List<TableGroup> groups) {

    Html html() {
        return tag("form", "filter js")
                .with("role", "search")
                .with("aria-label", "Filter the drifts")
                .with("id", "filter")
                .add(severities(), select("code", "Code", "All codes", codes()))
                .add(select("table", "Table", "All tables", tables()), search(), buttons(), count());
    }

    private Html severities() {
        List<Html> boxes = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = shown.stream()
                    .filter(judged -> judged.severity() == severity)
                    .count();
            if (count > 0) {
                SeverityWords words = SeverityWords.of(severity);
                boxes.add(tag("label", "pill " + words.className())
                        .add(
                                tag("input")
                                        .with("type", "checkbox")
                                        .with("name", "severity")
                                        .with("value", words.className()),
                                Html.text(" " + words.many() + " " + count)));
            }
        }
        return tag("fieldset")
                .add(tag("legend").text("Severity"), tag("div", "pills").add(boxes));
    }

    private Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        shown.forEach(judged -> codes.merge(judged.drift().code(), 1, Integer::sum));
        return codes;
    }

    private Map<String, Integer> tables() {
        Map<String, Integer> tables = new TreeMap<>();
        groups.forEach(group -> tables.put(group.name(), group.drifts().size()));
        return tables;
    }

    private static Html select(String name, String label, String every, Map<String, Integer> counts) {
        Tag select = tag("select")
                .with("name", name)
                .add(tag("option").with("value", "").text(every));
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            select = select.add(
                    tag("option").with("value", count.getKey()).text(count.getKey() + " (" + count.getValue() + ")"));
        }
        return tag("label", "field").add(tag("span").text(label), select);
    }

    private static Html search() {
        return tag("label", "field wide")
                .add(
                        tag("span").text("Text"),
                        tag("input")
                                .with("type", "search")
                                .with("name", "q")
                                .with("autocomplete", "off")
                                .with("spellcheck", "false")
                                .with("placeholder", "name, SQL, consequence …"));
    }

    private static Html buttons() {
        return tag("div", "buttons")
                .add(
                        tag("button").with("type", "reset").text("Reset"),
                        tag("button").with("type", "button").with("id", "open").text("Open all"),
                        tag("button").with("type", "button").with("id", "close").text("Close all"));
    }

    /** Said again by a screen reader when it changes. */
    private Html count() {
        return tag("p", "shown")
                .with("id", "shown")
                .with("role", "status")
                .text(Amounts.of(shown.size(), "drift", "drifts"));
    }
}

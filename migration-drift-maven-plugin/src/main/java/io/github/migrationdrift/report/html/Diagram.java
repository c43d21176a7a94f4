package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.report.Amounts;
import io.github.migrationdrift.report.ComparedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The drifted tables among those that they have foreign keys to and from, drawn and in words. */
final class Diagram {
    private static final String TITLE = "Drifted tables and their neighbours";

    private final Neighbourhood tables;
    private final Map<String, TableGroup> groups = new LinkedHashMap<>();

    Diagram(List<ComparedTable> all, List<TableGroup> drifted) {
        drifted.stream()
                .filter(group -> group.compared().isPresent())
                .forEach(group -> groups.put(group.name(), group));
        tables = Neighbourhood.of(all, groups.keySet());
    }

    Html html() {
        if (!tables.hasReferences()) {
            return Html.NOTHING;
        }
        Tag section = tag("section").with("id", "diagram").add(tag("h2").text(TITLE));
        return tables.isTooLarge()
                ? section.add(tag("p").text(tables.drifted().size()
                        + " tables have drifts: too many for a diagram that anybody could read."))
                : section.add(drawing(), legend(), inWords());
    }

    private Html drawing() {
        DiagramLayout layout = DiagramLayout.of(tables);
        Tag svg = tag("svg")
                .with("role", "img")
                .with("aria-label", description())
                .with("width", layout.width())
                .with("height", layout.height())
                .with("viewBox", "0 0 " + layout.width() + " " + layout.height())
                .add(arrow())
                .add(lines(layout))
                .add(layout.boxes().values().stream().map(this::box).toList());
        return tag("div", "drawing")
                .with("role", "region")
                .with("aria-label", "Diagram")
                .with("tabindex", "0")
                .add(svg);
    }

    private String description() {
        int neighbours = tables.references().size() - tables.drifted().size();
        return "Diagram of " + Amounts.of(tables.drifted().size(), "table", "tables") + " with drifts and "
                + Amounts.of(neighbours, "neighbour", "neighbours") + ". The same is said in words below.";
    }

    private static Html arrow() {
        return tag("defs")
                .add(tag("marker")
                        .with("id", "arrow")
                        .with("viewBox", "0 0 8 8")
                        .with("refX", "8")
                        .with("refY", "4")
                        .with("markerWidth", "8")
                        .with("markerHeight", "8")
                        .with("orient", "auto")
                        .add(tag("path").with("d", "M0 0L8 4L0 8z")));
    }

    private List<Html> lines(DiagramLayout layout) {
        List<Html> lines = new ArrayList<>();
        for (DiagramBox from : layout.boxes().values()) {
            for (DiagramBox to : layout.boxes().values()) {
                if (references(from.table()).contains(to.table())) {
                    lines.add(
                            tag("path", "reference").with("d", from.lineTo(to)).with("marker-end", "url(#arrow)"));
                }
            }
        }
        return lines;
    }

    private Set<String> references(String table) {
        return tables.references().getOrDefault(table, Set.of());
    }

    private Html box(DiagramBox box) {
        TableGroup group = groups.get(box.table());
        int center = box.x() + box.width() / 2;
        Tag drawn = tag("g", group == null ? "box" : "box drifted")
                .add(tag("title").text(box.table()))
                .add(tag("rect")
                        .with("x", box.x())
                        .with("y", box.y())
                        .with("width", box.width())
                        .with("height", DiagramBox.HEIGHT)
                        .with("rx", "5"));
        return group == null
                ? drawn.add(line(box.label(), "name", center, box.middle() + 5))
                : drawn.with("data-target", group.id())
                        .add(
                                line(box.label(), "name", center, box.middle() - 2),
                                line(amount(group), "amount", center, box.middle() + 14));
    }

    private static Html line(String text, String className, int x, int y) {
        return tag("text", className)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", "middle")
                .text(text);
    }

    private static String amount(TableGroup group) {
        return Amounts.of(group.drifts().size(), "drift", "drifts");
    }

    private Html legend() {
        String more = tables.leftOut() == 0
                ? ""
                : " " + Amounts.of(tables.leftOut(), "further neighbour is", "further neighbours are") + " left out.";
        return tag("p", "note").text("Thick frames: tables with drifts. Arrows: foreign keys, on either side." + more);
    }

    private Html inWords() {
        List<Html> items = new ArrayList<>();
        for (TableGroup group : groups.values()) {
            items.add(tag("li")
                    .add(tag("a").with("href", "#" + group.id()).add(tag("code").text(group.name())))
                    .text(" (" + amount(group) + ")" + neighbours(group.name())));
        }
        return tag("details", "words")
                .add(tag("summary").text("The diagram in words"), tag("ul").add(items));
    }

    private String neighbours(String table) {
        Set<String> targets = references(table);
        List<String> referencing = tables.referencing(table);
        return (targets.isEmpty() ? "" : "; references " + String.join(", ", targets))
                + (referencing.isEmpty() ? "" : "; is referenced by " + String.join(", ", referencing));
    }
}

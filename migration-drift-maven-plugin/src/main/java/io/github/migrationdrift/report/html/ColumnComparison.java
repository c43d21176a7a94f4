package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.report.ComparedColumn;
import io.github.migrationdrift.report.ComparedTable;
import io.github.migrationdrift.report.Sides;
import java.util.List;
import java.util.Optional;

/** The columns of a table side by side, and in words which of them differ. */
record ColumnComparison(ComparedTable table, Sides sides) {

    Html html() {
        List<ComparedColumn> columns = table.columns();
        long differing = columns.stream().filter(ColumnComparison::differs).count();
        String summary = "Columns: " + (differing == 0 ? "none" : differing) + " of " + columns.size()
                + (differing == 1 ? " differs" : " differ");
        return tag("details", "columns")
                .add(tag("summary").text(summary))
                .add(tag("table")
                        .add(
                                caption(),
                                head(),
                                tag("tbody").add(columns.stream().map(this::row).toList())));
    }

    private Html caption() {
        return tag("caption", "unseen")
                .text("The columns of " + table.path() + ": " + sides.wanted() + " and " + sides.found());
    }

    private Html head() {
        return tag("thead")
                .add(tag("tr")
                        .add(
                                heading("Column"),
                                heading(Words.capital(sides.wanted())),
                                heading(Words.capital(sides.found()))));
    }

    private static Html heading(String text) {
        return tag("th").with("scope", "col").text(text);
    }

    private static boolean differs(ComparedColumn column) {
        return !column.entities().equals(column.migrations());
    }

    private Html row(ComparedColumn column) {
        Tag name = tag("th").with("scope", "row").add(tag("code").text(column.name()));
        return (differs(column) ? tag("tr", "differs") : tag("tr"))
                .add(
                        differs(column) ? name.add(Html.text(" "), tag("small").text(difference(column))) : name,
                        cell(column.entities(), column.migrations()),
                        cell(column.migrations(), column.entities()));
    }

    private String difference(ComparedColumn column) {
        if (column.entities().isEmpty()) {
            return sides.found() + " only";
        }
        return column.migrations().isEmpty() ? sides.wanted() + " only" : "differs";
    }

    private static Html cell(Optional<String> definition, Optional<String> other) {
        if (definition.isEmpty()) {
            return tag("td", "none").text("none");
        }
        return tag("td")
                .add(tag("code")
                        .add(
                                other.isPresent()
                                        ? WordDiff.marked(definition.get(), other.get())
                                        : List.of(Html.text(definition.get()))));
    }
}

package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.report.Amounts;
import io.github.migrationdrift.report.ComparedTable;
import io.github.migrationdrift.report.Sides;

/** A table: its name, its columns on both sides, its drifts. */
record TableSection(TableGroup group, Sides sides, DriftEntry entry) {
    /** A browser lays out a table when it comes into view; of a longer one, each drift by itself. */
    private static final int MANY = 30;

    Html html() {
        Tag title = tag("h3").add(tag("code").text(group.name()));
        return tag("section", "table")
                .with("id", group.id())
                .with("data-table", group.name())
                .add(tag("header").add(title, tag("p").text(about())))
                .add(group.compared()
                        .filter(table -> !table.columns().isEmpty())
                        .map(table -> new ColumnComparison(table, sides).html()))
                .add(tag("ul", group.drifts().size() < MANY ? "drifts" : "drifts many")
                        .with("role", "list")
                        .add(group.drifts().stream().map(entry::html).toList()));
    }

    private String about() {
        return Amounts.bySeverity(group.drifts())
                + group.compared()
                        .flatMap(ComparedTable::entity)
                        .map(entity -> " · entity " + MappingIndex.simpleName(entity))
                        .orElse("");
    }
}

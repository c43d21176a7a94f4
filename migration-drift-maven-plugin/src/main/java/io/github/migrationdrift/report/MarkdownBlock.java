package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A block in Markdown: what, where, what it does, how to repair it. No part of it is longer than a reader wants. */
record MarkdownBlock(Block block, Sides sides, String reportFile) {
    private static final int MOST_OF_TEXT = 600;
    private static final int MOST_OF_NAME = 300;
    private static final int MOST_OPEN_PLACES = 10;
    private static final int MOST_PLACES = 50;
    private static final int MOST_STATEMENTS = 20;
    private static final int MOST_OF_STATEMENT = 2_000;
    private static final int MOST_OF_STATEMENTS = 6_000;
    private static final int MOST_OF_PLACES = 8_000;

    /** Below a heading. */
    String open() {
        return "#### " + link(block.code()) + " " + (block.size() == 1 ? name(title()) : text(title())) + "\n\n"
                + body();
    }

    /** Behind a line to click on. */
    String folded() {
        return "<details><summary><a href=\"" + Site.page(block.code()) + "\"><code>" + block.code()
                + "</code></a> <code>" + Markdown.html(Markdown.cut(title(), MOST_OF_NAME)) + "</code></summary>\n\n"
                + body() + "\n</details>\n";
    }

    /** In a line, for what does not fail the build. */
    String remark() {
        String more = block.size() == 1 ? "" : " and " + (block.size() - 1) + " more of the same kind";
        return link(block.code()) + " " + name(first().location().path()) + more + ": "
                + text(DriftText.message(first()));
    }

    static String link(String code) {
        return "[" + Markdown.code(code) + "](" + Site.page(code) + ")";
    }

    private String title() {
        return new BlockText(block, sides, Palette.PLAIN, reportFile).title();
    }

    private String body() {
        List<String> lines = new ArrayList<>();
        if (block.size() == 1) {
            lines.add(side(sides.wanted(), first().entitiesDefinition(), entity(first())));
            lines.add(side(sides.found(), first().migrationsDefinition(), migration(first())));
        } else {
            addShared(lines, sides.wanted(), Drift::entitiesDefinition);
            addShared(lines, sides.found(), Drift::migrationsDefinition);
        }
        if (sides.knowRunTime()) {
            lines.add("- **at run time** " + forExample(first().consequence(), Drift::consequence));
        }
        first().hint().ifPresent(sentence -> lines.add("- **hint** " + forExample(sentence, Drift::hint)));
        byHand().forEach(why -> lines.add("- **repair** by hand: " + text(why)));
        return String.join("\n", lines) + "\n" + (block.size() == 1 ? "" : places()) + repairs();
    }

    private void addShared(List<String> lines, String label, Function<Drift, Optional<String>> definition) {
        if (block.shares(definition::apply)) {
            lines.add(side(label, definition.apply(first()), Optional.empty()));
        }
    }

    private static String side(String label, Optional<String> definition, Optional<String> origin) {
        return "- **" + label + "** " + definition.map(MarkdownBlock::name).orElse("nothing")
                + origin.map(place -> ", " + name(place)).orElse("");
    }

    private String places() {
        List<String> places = Markdown.fitting(
                block.drifts().stream().limit(MOST_PLACES).map(this::place).toList(), MOST_OF_PLACES);
        int open = Math.min(MOST_OPEN_PLACES, places.size());
        StringBuilder text = new StringBuilder("\nWhere:\n\n");
        places.subList(0, open).forEach(text::append);
        if (open < block.size()) {
            text.append("\n<details><summary>").append(block.size() - open).append(" more places</summary>\n\n");
            places.subList(open, places.size()).forEach(text::append);
            if (places.size() < block.size()) {
                text.append("- … and ").append(block.size() - places.size()).append(" more in ");
                text.append(Markdown.code(reportFile)).append('\n');
            }
            text.append("\n</details>\n");
        }
        return text.toString();
    }

    /** With what not all of them have alike. */
    private String place(Drift drift) {
        StringBuilder line =
                new StringBuilder("- ").append(name(drift.location().path()));
        if (!isShared(Drift::entitiesDefinition)) {
            drift.entitiesDefinition().ifPresent(own -> line.append(", ").append(sides.wanted() + " " + name(own)));
        }
        if (!isShared(Drift::migrationsDefinition)) {
            drift.migrationsDefinition().ifPresent(own -> line.append(", ").append(sides.found() + " " + name(own)));
        }
        entity(drift)
                .or(() -> migration(drift))
                .ifPresent(origin -> line.append(", ").append(name(origin)));
        return line.append('\n').toString();
    }

    private boolean isShared(Function<Drift, Optional<String>> definition) {
        return block.shares(definition::apply);
    }

    private static Optional<String> entity(Drift drift) {
        return drift.entityOrigin().map(OriginText::of);
    }

    private static Optional<String> migration(Drift drift) {
        return drift.migrationOrigin().map(OriginText::of);
    }

    private String repairs() {
        List<String> statements =
                plans().flatMap(plan -> RepairText.of(plan).stream()).distinct().toList();
        if (statements.isEmpty()) {
            return "";
        }
        List<String> shown = Markdown.fitting(
                statements.stream()
                        .limit(MOST_STATEMENTS)
                        .map(statement -> Markdown.cut(statement, MOST_OF_STATEMENT))
                        .toList(),
                MOST_OF_STATEMENTS);
        StringBuilder sql = new StringBuilder(String.join("\n", shown));
        if (shown.size() < statements.size()) {
            sql.append("\n-- … and ").append(statements.size() - shown.size()).append(" more in ");
            sql.append(reportFile);
        }
        return "\n" + Markdown.fence("sql", sql.toString());
    }

    private Stream<Plan> plans() {
        return block.drifts().stream()
                .map(Drift::repair)
                .filter(Plan.class::isInstance)
                .map(Plan.class::cast);
    }

    private List<String> byHand() {
        return block.drifts().stream()
                .map(Drift::repair)
                .filter(Repair.Author.class::isInstance)
                .map(repair -> ((Repair.Author) repair).why())
                .distinct()
                .limit(1)
                .toList();
    }

    private String forExample(String sentence, Function<Drift, Object> part) {
        return (block.shares(part) ? "" : "for example: ") + text(sentence);
    }

    private static String text(String sentence) {
        return Markdown.text(Markdown.cut(sentence, MOST_OF_TEXT));
    }

    private static String name(String name) {
        return Markdown.code(Markdown.cut(name, MOST_OF_NAME));
    }

    private Drift first() {
        return block.first();
    }
}

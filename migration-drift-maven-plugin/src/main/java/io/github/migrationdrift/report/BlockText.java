package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.RuleOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A block in words: what, where, what it does, how to repair it.
 *
 * @param sides what was compared
 * @param reportFile where the rest is, as the user would type it
 */
record BlockText(Block block, Sides sides, Palette palette, String reportFile) {
    private static final String RUN_TIME = "    at run time ";
    private static final String HINT = "    hint        ";
    private static final String REPAIR = "    repair      ";
    private static final String IGNORE = "    ignore      ";
    private static final String INDENT = " ".repeat(REPAIR.length());
    private static final int LABEL = "migrations  ".length();

    /** Of one text, such as the SQL that creates a table. */
    private static final int MOST_LINES = 6;

    private static final int MOST_REPAIRS = 2;
    private static final int MOST_LINES_OF_RULE = 2;

    /** A definition that is longer puts its origin into the next line, rather than all others far to the right. */
    private static final int MOST_PADDING = 60;

    /** With a line for each place. */
    List<String> full() {
        return lines(new Places(block).full());
    }

    /** Where there are many places, with their names alone. */
    List<String> brief() {
        List<String> places = new Places(block).full();
        List<String> names = new Places(block).brief();
        return lines(names.size() < places.size() ? names : places);
    }

    private List<String> lines(List<String> places) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + palette.failure(block.code()) + "  " + palette.strong(title()));
        if (block.size() == 1) {
            lines.addAll(bothSides());
        } else {
            lines.addAll(sharedSides());
            lines.addAll(places);
        }
        if (sides.knowRunTime()) {
            lines.addAll(text(RUN_TIME, forExample(first().consequence(), Drift::consequence)));
        }
        first().hint().ifPresent(sentence -> lines.addAll(text(HINT, forExample(sentence, Drift::hint))));
        lines.addAll(repairs());
        lines.addAll(ignoring());
        return lines;
    }

    /** To be pasted; where it would speak of too many, the baseline does better. */
    private List<String> ignoring() {
        List<String> lines = Layout.wrapped(IGNORE, Printable.line(RuleOffer.of(block.drifts())));
        boolean exact = block.size() == 1
                || block.shares(drift -> drift.location().table())
                || block.shares(drift -> drift.location().column());
        return sides.knowRunTime() && exact && lines.size() <= MOST_LINES_OF_RULE ? lines : List.of();
    }

    /** Where the drifts are: the path of one, the number of several. */
    String title() {
        if (block.size() == 1) {
            return Printable.line(first().location().path());
        }
        Set<String> columns = block.drifts().stream()
                .map(drift -> drift.location().column().orElse(""))
                .collect(Collectors.toSet());
        String column = columns.iterator().next();
        return columns.size() == 1 && !column.isEmpty()
                ? Printable.line(column) + " of " + block.size() + " tables"
                : block.size() + " times";
    }

    private List<String> bothSides() {
        String entities = definition(first().entitiesDefinition());
        String migrations = definition(first().migrationsDefinition());
        int width = Math.min(MOST_PADDING, Math.max(entities.length(), migrations.length()));
        List<String> lines = new ArrayList<>();
        lines.addAll(side(
                label(sides.wanted()), entities, width, first().entityOrigin().map(OriginText::of)));
        lines.addAll(side(
                label(sides.found()),
                migrations,
                width,
                first().migrationOrigin().map(OriginText::of)));
        return lines;
    }

    private List<String> side(String label, String definition, int width, Optional<String> origin) {
        if (origin.isEmpty()) {
            return text(label, definition);
        }
        String line = label + Layout.padded(definition, width) + "   " + origin.get();
        if (definition.length() <= MOST_PADDING) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(text(label, definition));
        lines.add(INDENT + origin.get());
        return lines;
    }

    /** What differs from one drift to the next stands beside its place. */
    private List<String> sharedSides() {
        List<String> lines = new ArrayList<>();
        if (block.shares(Drift::entitiesDefinition)) {
            lines.addAll(text(label(sides.wanted()), definition(first().entitiesDefinition())));
        }
        if (block.shares(Drift::migrationsDefinition)) {
            lines.addAll(text(label(sides.found()), definition(first().migrationsDefinition())));
        }
        return lines;
    }

    private static String label(String side) {
        return "    " + Layout.padded(side, LABEL);
    }

    private static String definition(Optional<String> definition) {
        return Printable.line(definition.orElse("nothing"));
    }

    private List<String> repairs() {
        List<List<String>> repairs = block.drifts().stream()
                .map(drift -> RepairText.of(drift.repair()))
                .filter(statements -> !statements.isEmpty())
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>();
        int shown = repairs.size() <= MOST_REPAIRS ? repairs.size() : 1;
        for (List<String> statements : repairs.subList(0, shown)) {
            for (String statement : statements) {
                lines.addAll(text(lines.isEmpty() ? REPAIR : INDENT, statement));
            }
        }
        if (shown < repairs.size()) {
            lines.add(INDENT + "… and " + (repairs.size() - shown) + " more of the same kind in " + reportFile);
        }
        return lines;
    }

    private List<String> text(String label, String text) {
        return Layout.wrapped(label, Printable.line(text), MOST_LINES, reportFile);
    }

    private String forExample(String text, Function<Drift, Object> part) {
        return block.shares(part) ? text : "for example: " + text;
    }

    private Drift first() {
        return block.first();
    }
}

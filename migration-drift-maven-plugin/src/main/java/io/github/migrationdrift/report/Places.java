package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the drifts of a block are, and what each of them has for itself. */
record Places(Block block) {
    private static final String WHERE = "    where       ";
    private static final String INDENT = " ".repeat(WHERE.length());
    private static final int MOST_LINES_OF_NAMES = 4;

    /** A place that is longer pushes what stands behind it aside, rather than that of every other one. */
    private static final int MOST_PADDING = 40;

    /** Each in a line, but those of one attribute, which a superclass or an embeddable has for many tables, together. */
    List<String> full() {
        Map<String, List<Drift>> bySource = new LinkedHashMap<>();
        for (Drift drift : block.drifts()) {
            String source = source(drift).orElse("of " + drift.location().path());
            bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(drift);
        }
        List<String> lines = new ArrayList<>();
        bySource.forEach((source, drifts) -> {
            String label = lines.isEmpty() ? WHERE : INDENT;
            lines.addAll(drifts.size() == 1 ? line(label, drifts.get(0)) : together(label, source, drifts));
        });
        return lines;
    }

    /** The names, with the attribute where all of them have the same. */
    List<String> brief() {
        List<String> lines = new ArrayList<>(Layout.names(WHERE, block.paths(), MOST_LINES_OF_NAMES));
        if (block.shares(Places::source)) {
            source(block.first()).ifPresent(source -> lines.add(INDENT + source));
        }
        return lines;
    }

    /** The attribute where it is written, under whichever entity. */
    private static Optional<String> source(Drift drift) {
        return drift.entityOrigin().flatMap(Places::written);
    }

    private static Optional<String> written(EntityOrigin origin) {
        String path = origin.attribute();
        if (path == null || origin.file() == null || origin.line() == 0) {
            return Optional.empty();
        }
        String attribute = path.substring(path.lastIndexOf('.') + 1);
        return Optional.of(Printable.line(attribute + " (" + origin.file() + OriginText.line(origin.line()) + ")"));
    }

    private List<String> line(String label, Drift drift) {
        List<String> columns = new ArrayList<>();
        columns.add(padded(path(drift), block.paths()));
        addOwn(columns, drift, Drift::entitiesDefinition);
        addOwn(columns, drift, Drift::migrationsDefinition);
        drift.entityOrigin()
                .map(OriginText::of)
                .or(() -> drift.migrationOrigin().map(OriginText::of))
                .ifPresent(columns::add);
        return Layout.wrapped(label, String.join("   ", columns).stripTrailing());
    }

    /** What not all have alike. */
    private void addOwn(List<String> columns, Drift drift, Function<Drift, Optional<String>> definition) {
        if (!block.shares(definition::apply)) {
            columns.add(padded(
                    shown(definition.apply(drift)),
                    block.drifts().stream().map(definition).map(Places::shown).toList()));
        }
    }

    private static String shown(Optional<String> definition) {
        return Printable.line(definition.orElse(""));
    }

    private static List<String> together(String label, String source, List<Drift> drifts) {
        List<String> lines = new ArrayList<>(
                Layout.names(label, drifts.stream().map(Places::path).toList(), MOST_LINES_OF_NAMES));
        lines.add(INDENT + source);
        return lines;
    }

    private static String path(Drift drift) {
        return Printable.line(drift.location().path());
    }

    private static String padded(String text, List<String> column) {
        int width = column.stream().mapToInt(String::length).max().orElse(0);
        return Layout.padded(text, Math.min(MOST_PADDING, width));
    }
}

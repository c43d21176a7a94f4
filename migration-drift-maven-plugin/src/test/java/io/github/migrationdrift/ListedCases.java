package io.github.migrationdrift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cases for which a proof does not hold in full. A line each: the case, what is excepted of it, and why; {@code |} stands
 * between them.
 */
enum ListedCases {
    /** What is told only once another drift is repaired. */
    REVEALED("repairs/revealed.txt"),
    /** Drifts whose repair needs another one. */
    ALONE("repairs/alone.txt"),
    /** Versions on which the fingerprints are others. */
    OTHER_FINGERPRINTS("fingerprints/other.txt"),
    /** Drifts that an edit of the entities did not end, or that came with it. */
    UNFIXED("rewrite/unfixed.txt"),
    /** Drifts that no edit of the entities' annotations ends. */
    BY_HAND("rewrite/by-hand.txt");

    private final List<Line> lines;

    ListedCases(String file) {
        lines = read(Path.of("src/test/resources", file));
    }

    private record Line(String name, String excepted, String why) {
        static Line of(String line) {
            String[] parts = line.split(" [|] ", -1);
            return new Line(parts[0], parts[1], parts[2]);
        }
    }

    private static List<Line> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is excepted of the case. */
    Set<String> of(DriftCase drift) {
        return lines.stream()
                .filter(line -> line.name().equals(drift.name()))
                .map(Line::excepted)
                .collect(Collectors.toSet());
    }

    Set<String> names() {
        return lines.stream().map(Line::name).collect(Collectors.toSet());
    }

    boolean givesReasons() {
        return lines.stream().noneMatch(line -> line.why().isBlank());
    }
}

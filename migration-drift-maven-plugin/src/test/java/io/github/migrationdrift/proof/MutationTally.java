package io.github.migrationdrift.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each operator was tried and what came of it. */
final class MutationTally {
    private final Map<String, Count> counts = new ConcurrentSkipListMap<>();

    /** What became of a mutation. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** PostgreSQL does not let the schema be changed so. */
        REFUSED
    }

    void add(Mutation mutation, Outcome outcome) {
        Count count = counts.computeIfAbsent(mutation.operator(), operator -> new Count());
        switch (outcome) {
            case RIGHT -> count.right.incrementAndGet();
            case WRONG -> count.wrong.incrementAndGet();
            case REFUSED -> count.refused.incrementAndGet();
        }
    }

    int mutations() {
        return counts.values().stream()
                .mapToInt(count -> count.right.get() + count.wrong.get())
                .sum();
    }

    long operators() {
        return counts.values().stream()
                .filter(count -> count.right.get() + count.wrong.get() > 0)
                .count();
    }

    /** A table in Markdown. */
    void write(Path file, MutationChoice choice) throws IOException {
        StringBuilder table = new StringBuilder("Seed " + choice.seed() + ": " + mutations() + " mutations by "
                + operators() + " operators.\n\n| operator | reported rightly | wrongly | refused by PostgreSQL |\n"
                + "|---|---:|---:|---:|\n");
        counts.forEach((operator, count) -> table.append(
                "| " + operator + " | " + count.right + " | " + count.wrong + " | " + count.refused + " |\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table);
    }

    private static final class Count {
        private final AtomicInteger right = new AtomicInteger();
        private final AtomicInteger wrong = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
    }
}

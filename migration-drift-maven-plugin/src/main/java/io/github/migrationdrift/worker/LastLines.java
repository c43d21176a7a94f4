package io.github.migrationdrift.worker;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of what a process wrote. */
final class LastLines {
    private static final int LIMIT = 25;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > LIMIT) {
            lines.remove();
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}

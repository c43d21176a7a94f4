package io.github.migrationdrift.worker.jvm.flyway.failure;

import java.util.List;
import java.util.stream.Collectors;

/** A few lines of a statement around the one that matters. */
final class Excerpt {
    private static final int LINES = 5;
    private static final int LINES_BEFORE = 2;
    private static final int WIDTH = 160;

    private Excerpt() {}

    /** Lines are counted from 0; those before {@code first} are comments. */
    static String of(String statement, int first, int line) {
        List<String> lines = statement.lines().toList();
        int from = Math.max(first, Math.min(line - LINES_BEFORE, lines.size() - LINES));
        int to = Math.min(lines.size(), from + LINES);
        String shown = lines.subList(from, to).stream()
                .map(text -> "    " + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text))
                .collect(Collectors.joining("\n"));
        return (from > first ? "    …\n" : "") + shown + (to < lines.size() ? "\n    …" : "");
    }
}

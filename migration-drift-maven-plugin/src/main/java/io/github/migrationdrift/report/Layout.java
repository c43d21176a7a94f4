package io.github.migrationdrift.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that a terminal can show. */
final class Layout {
    /** A usual terminal, made wider, still shows this beside the level that Maven puts in front. */
    static final int WIDTH = 120;

    private Layout() {}

    /** The text behind {@code first}, its further lines indented as far as {@code first} is long. */
    static List<String> wrapped(String first, String text) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(first.length());
        int room = WIDTH - first.length();
        String rest = text;
        while (rest.length() > room) {
            int end = endOfLine(rest, room);
            lines.add(
                    (lines.isEmpty() ? first : indent) + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add((lines.isEmpty() ? first : indent) + rest);
        return lines;
    }

    /** The same, cut with a word where it takes more lines than a reader wants. */
    static List<String> wrapped(String first, String text, int most, String whereTheRestIs) {
        List<String> lines = wrapped(first, text);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most - 1));
        cut.add(" ".repeat(first.length()) + "… (whole in " + whereTheRestIs + ")");
        return cut;
    }

    /** As many of the names as these lines hold, none of them broken, and how many are left. */
    static List<String> names(String first, List<String> names, int most) {
        int shown = names.size();
        List<String> lines = names(first, names, shown, "");
        while (lines.size() > most && shown > 1) {
            shown--;
            lines = names(first, names, shown, " … and " + (names.size() - shown) + " more");
        }
        return lines;
    }

    private static List<String> names(String first, List<String> names, int shown, String more) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (int i = 0; i < shown; i++) {
            String name = names.get(i) + (i < shown - 1 ? "," : more);
            if (line.length() > first.length() && line.length() + 1 + name.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(first.length()));
            }
            line.append(line.length() > first.length() ? " " : "").append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** At a space, or within a word that is longer than a line; no line starts with what a CI server takes for a command. */
    private static int endOfLine(String text, int room) {
        int space = text.lastIndexOf(' ', room);
        while (space > 0 && text.startsWith("::", space + 1)) {
            space = text.lastIndexOf(' ', space - 1);
        }
        if (space > room / 3) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }
}

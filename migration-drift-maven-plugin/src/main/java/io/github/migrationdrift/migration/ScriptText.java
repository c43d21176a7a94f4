package io.github.migrationdrift.migration;

import java.util.Arrays;

/**
 * A script without white space and comments, so that a statement is found again whatever Flyway left out of it.
 * Statements are asked for in the order in which they ran: of equal ones the next is taken.
 */
public final class ScriptText {
    private final Squeezed script;
    private int cursor;

    public ScriptText(String text) {
        script = squeeze(text);
    }

    /** The line in which the statement begins, counted from 1, or 0. */
    public int lineOf(String statement) {
        String wanted = squeeze(statement).text;
        wanted = wanted.endsWith(";") ? wanted.substring(0, wanted.length() - 1) : wanted;
        if (wanted.isEmpty()) {
            return 0;
        }
        int at = find(wanted);
        if (at < 0) {
            return 0;
        }
        cursor = at + wanted.length();
        return script.lines[at];
    }

    /** How many lines of comments and blanks come before the first word of a statement. */
    public static int leadingLines(String statement) {
        Squeezed squeezed = squeeze(statement);
        return squeezed.text.isEmpty() ? 0 : squeezed.lines[0] - 1;
    }

    private int find(String wanted) {
        int at = findWhole(wanted, cursor);
        at = at < 0 ? findWhole(wanted, 0) : at;
        at = at < 0 ? script.text.indexOf(wanted, cursor) : at;
        return at < 0 ? script.text.indexOf(wanted) : at;
    }

    /** A short statement may also stand inside another one, a function body for example. */
    private int findWhole(String wanted, int from) {
        String text = script.text;
        int at = text.indexOf(wanted, from);
        while (at >= 0 && !(isBoundary(at - 1) && isBoundary(at + wanted.length()))) {
            at = text.indexOf(wanted, at + 1);
        }
        return at;
    }

    private boolean isBoundary(int at) {
        return at < 0 || at >= script.text.length() || script.text.charAt(at) == ';';
    }

    private static Squeezed squeeze(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] lines = new int[text.length()];
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            int end = endOfFiller(text, at);
            if (end == at) {
                lines[kept.length()] = line;
                kept.append(text.charAt(at));
                end = at + 1;
            } else {
                line += newlines(text, at, end);
            }
            at = end;
        }
        return new Squeezed(kept.toString(), Arrays.copyOf(lines, kept.length()));
    }

    public static int newlines(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += text.charAt(at) == '\n' ? 1 : 0;
        }
        return count;
    }

    private static int endOfFiller(String text, int at) {
        if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
            return at + 1;
        }
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    private static final class Squeezed {
        private final String text;
        private final int[] lines;

        Squeezed(String text, int[] lines) {
            this.text = text;
            this.lines = lines;
        }
    }
}

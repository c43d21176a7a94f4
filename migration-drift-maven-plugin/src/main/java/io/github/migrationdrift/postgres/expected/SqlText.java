package io.github.migrationdrift.postgres.expected;

import java.util.ArrayList;
import java.util.List;

/** Walks through SQL without being led astray by what stands in quotes or parentheses. */
final class SqlText {
    private SqlText() {}

    /** Where what begins there ends: a text, a quoted name, a group in parentheses, a word, or else one character. */
    static int end(String sql, int start) {
        char first = sql.charAt(start);
        if (first == '\'' || first == '"') {
            int closing = sql.indexOf(first, start + 1);
            return closing < 0 ? sql.length() : closing + 1;
        }
        int end = start + 1;
        if (first == '(') {
            while (end < sql.length() && sql.charAt(end) != ')') {
                end = end(sql, end);
            }
            return Math.min(end + 1, sql.length());
        }
        while (isWord(first) && end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$';
    }

    /** What commas separate. */
    static List<String> split(String sql) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < sql.length()) {
            if (sql.charAt(at) == ',') {
                parts.add(sql.substring(start, at).strip());
                start = at + 1;
            }
            at = end(sql, at);
        }
        parts.add(sql.substring(start).strip());
        return parts;
    }
}

package io.github.migrationdrift.catalog.ddl;

/** Puts parentheses around an expression that has none yet. */
final class Parentheses {
    private Parentheses() {}

    static String around(String expression) {
        return isEnclosed(expression) ? expression : "(" + expression + ")";
    }

    private static boolean isEnclosed(String expression) {
        if (!expression.startsWith("(")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i == expression.length() - 1;
            }
        }
        return false;
    }
}

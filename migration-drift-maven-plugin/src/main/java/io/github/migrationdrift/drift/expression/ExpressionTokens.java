package io.github.migrationdrift.drift.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, read from left to right. */
final class ExpressionTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?"
                    + "|[\\p{L}_][\\p{L}\\d_$]*|::|[<>=!~*@#%^&|`?+/-]+|[()\\[\\],.:])|$)");
    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
            if (matcher.end() == end) {
                break;
            }
            end = matcher.end();
        }
        if (end < text.length()) {
            throw new UnreadableExpressionException(text.substring(end));
        }
    }

    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String take() {
        if (atEnd()) {
            throw new UnreadableExpressionException("the end");
        }
        return tokens.get(next++);
    }

    boolean takeIf(String token) {
        boolean present = peek().equals(token);
        if (present) {
            next++;
        }
        return present;
    }

    void expect(String token) {
        if (!takeIf(token)) {
            throw new UnreadableExpressionException(peek());
        }
    }

    /** Whether the token names a column, a function or a type. PostgreSQL prints keywords in capitals. */
    static boolean isName(String token) {
        return token.startsWith("\"") || (!token.isEmpty() && isLetter(token) && !isKeyword(token));
    }

    static boolean isKeyword(String token) {
        return !token.isEmpty()
                && isLetter(token)
                && token.equals(token.toUpperCase(Locale.ROOT))
                && !token.equals(token.toLowerCase(Locale.ROOT));
    }

    static boolean isOperator(String token) {
        return !token.isEmpty() && "<>=!~*@#%^&|`?+/-".indexOf(token.charAt(0)) >= 0;
    }

    private static boolean isLetter(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }
}

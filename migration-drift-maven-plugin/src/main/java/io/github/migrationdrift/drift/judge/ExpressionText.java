package io.github.migrationdrift.drift.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an expression as PostgreSQL prints it. */
final class ExpressionText {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\d_$]*|[<>=!~*@#%^&|`?+/-]+|::|[()\\[\\],.]");
    private static final Set<String> LOGIC =
            Set.of("and", "or", "not", "is", "null", "true", "false", "any", "all", "array", "in");
    private static final Set<String> TYPES = Set.of(
            "character",
            "varying",
            "text",
            "varchar",
            "bpchar",
            "char",
            "boolean",
            "integer",
            "bigint",
            "smallint",
            "numeric",
            "real",
            "double",
            "precision");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=", "-");
    private static final Set<String> EQUALITIES = Set.of("=", "<>", "-");
    private static final Set<String> STABLE_KEYWORDS = Set.of(
            "current_timestamp",
            "current_date",
            "current_time",
            "localtime",
            "localtimestamp",
            "current_user",
            "session_user",
            "user",
            "current_role",
            "current_schema",
            "current_catalog");

    private final List<String> tokens = new ArrayList<>();

    ExpressionText(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** Contents of string literals and numbers, in order of appearance. */
    Set<String> literals() {
        Set<String> literals = new LinkedHashSet<>();
        for (String token : tokens) {
            if (token.startsWith("'")) {
                literals.add(token.substring(1, token.length() - 1).replace("''", "'"));
            } else if (Character.isDigit(token.charAt(0))) {
                literals.add(token);
            }
        }
        return literals;
    }

    /** Whether the column stands in the expression. */
    boolean reads(String column) {
        return tokens.contains(column) || tokens.contains("\"" + column.replace("\"", "\"\"") + "\"");
    }

    /** Names that are followed by an opening parenthesis. */
    List<String> functions() {
        List<String> functions = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean word =
                    Character.isLetter(tokens.get(i).charAt(0)) || tokens.get(i).startsWith("_");
            if (word && tokens.get(i + 1).equals("(") && !LOGIC.contains(lower(i)) && !TYPES.contains(lower(i))) {
                functions.add(lower(i));
            }
        }
        return functions;
    }

    /** Whether the value depends on when or by whom it is computed. */
    boolean hasStableKeyword() {
        return tokens.stream().anyMatch(token -> STABLE_KEYWORDS.contains(token.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether it only compares the given columns with literals, so that its truth is decided by the literals and the
     * gaps between them.
     *
     * @param ordered whether the columns may be compared by order, which takes numbers
     */
    boolean comparesOnly(List<String> columns, boolean ordered) {
        Set<String> operators = ordered ? COMPARISONS : EQUALITIES;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            char first = token.charAt(0);
            boolean harmless = first == '\''
                    || Character.isDigit(first)
                    || "()[],".indexOf(first) >= 0
                    || token.equals("::")
                    || operators.contains(token)
                    || LOGIC.contains(lower(i))
                    || TYPES.contains(lower(i))
                    || columns.contains(token)
                    || columns.contains(unquoted(token));
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    private String lower(int index) {
        return tokens.get(index).toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token;
    }
}

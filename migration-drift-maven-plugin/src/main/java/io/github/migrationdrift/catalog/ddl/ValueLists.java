package io.github.migrationdrift.catalog.ddl;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code x in ('A', 'B')} where PostgreSQL prints {@code ((x)::text = ANY ((ARRAY['A'::character varying, …])::text[]))}.
 * PostgreSQL stores the two alike. A form that it stores for other reasons is left as it is.
 */
final class ValueLists {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\"";
    private static final String TEXT = "'(?:[^']|'')*'";
    private static final String OPERATOR = " (= ANY|<> ALL) ";

    /** A varchar, which PostgreSQL compares as text. */
    private static final String OF_VARCHAR =
            "\\((" + NAME + ")\\)::text" + OPERATOR + "\\((?:\\(ARRAY\\[(.+?)\\]\\)::text\\[\\]|ARRAY\\[(.+?)\\])\\)";

    private static final String OF_OTHERS = "(" + NAME + ")" + OPERATOR + "\\(ARRAY\\[(.+?)\\]\\)";

    private static final Pattern VARCHARS = Pattern.compile("\\(?(" + TEXT + ")::character varying(?:\\)::text)?");
    private static final Pattern OTHERS =
            Pattern.compile("(" + TEXT + ")::(?:text|bpchar)|\\(?([0-9.]+)(?:\\)::(?:smallint|bigint|numeric))?"
                    + "|\\(?'(-[0-9.]+)'::(?:smallint|integer|bigint|numeric)(?:\\)::(?:smallint|bigint|numeric))?");

    private static final Pattern SEPARATOR = Pattern.compile(", ");
    private static final Pattern LIST = Pattern.compile("\\((?:" + OF_VARCHAR + "|" + OF_OTHERS + ")\\)");

    private ValueLists() {}

    static String readable(String condition) {
        return LIST.matcher(condition)
                .replaceAll(list -> Matcher.quoteReplacement(
                        isCode(condition, list.start()) ? written(list).orElse(list.group()) : list.group()));
    }

    /** Whether the position is not within a text. */
    private static boolean isCode(String condition, int position) {
        return condition.substring(0, position).chars().filter(c -> c == '\'').count() % 2 == 0;
    }

    private static Optional<String> written(MatchResult list) {
        boolean varchar = list.group(1) != null;
        String name = list.group(varchar ? 1 : 5);
        String operator = list.group(varchar ? 2 : 6).equals("= ANY") ? " in (" : " not in (";
        String elements = !varchar ? list.group(7) : list.group(3) != null ? list.group(3) : list.group(4);
        return values(varchar ? VARCHARS : OTHERS, elements).map(values -> "(" + name + operator + values + "))");
    }

    /** The elements without their casts; empty where one of them is something else. */
    private static Optional<String> values(Pattern element, String elements) {
        StringBuilder values = new StringBuilder();
        int end = 0;
        Matcher next = element.matcher(elements);
        Matcher separator = SEPARATOR.matcher(elements);
        while (next.region(end, elements.length()).lookingAt()) {
            for (int group = 1; group <= next.groupCount(); group++) {
                values.append(Objects.requireNonNullElse(next.group(group), ""));
            }
            end = next.end();
            if (!separator.region(end, elements.length()).lookingAt()) {
                break;
            }
            values.append(", ");
            end = separator.end();
        }
        return end == elements.length() ? Optional.of(values.toString()) : Optional.empty();
    }
}

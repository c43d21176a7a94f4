package io.github.migrationdrift.postgres.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definition of a column in its parts.
 *
 * @param name as the definition spells it
 * @param type all up to the first clause, whether PostgreSQL knows it or not
 * @param clauses {@code not null}, {@code default 0} and the like
 */
record ColumnText(String name, String type, List<String> clauses) {
    private static final Pattern NAME = Pattern.compile("(\"(?:[^\"]|\"\")+\"|[^\\s\"(]+)\\s+(?=\\S)");
    private static final Set<String> CONSTRAINTS =
            Set.of("primary", "unique", "constraint", "check", "foreign", "exclude", "like");
    private static final Set<String> CLAUSES = Set.of(
            "default", "generated", "not", "null", "unique", "check", "collate", "primary", "references", "constraint");

    /** After these a word that could begin a clause belongs to the one before. */
    private static final Set<String> LEADING = Set.of("not", "by", "default");

    /** Absent for a constraint of the table. */
    static Optional<ColumnText> parse(String element) {
        Matcher name = NAME.matcher(element);
        if (!name.lookingAt() || CONSTRAINTS.contains(name.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> parts = parts(element.substring(name.end()));
        return Optional.of(new ColumnText(name.group(1), parts.get(0), parts.subList(1, parts.size())));
    }

    private static List<String> parts(String definition) {
        List<String> parts = new ArrayList<>();
        String before = "";
        boolean named = false;
        int start = 0;
        int at = 0;
        while (at < definition.length()) {
            int end = SqlText.end(definition, at);
            String word = definition.substring(at, end).toLowerCase(Locale.ROOT);
            if (at > 0 && !named && CLAUSES.contains(word) && !LEADING.contains(before)) {
                parts.add(definition.substring(start, at).strip());
                start = at;
            }
            if (!word.isBlank()) {
                named = before.equals("constraint");
                before = word;
            }
            at = end;
        }
        parts.add(definition.substring(start).strip());
        return parts;
    }
}

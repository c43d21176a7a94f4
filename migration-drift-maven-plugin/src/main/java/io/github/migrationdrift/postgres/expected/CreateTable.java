package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code create table} in its parts.
 *
 * @param head up to the opening parenthesis
 * @param qualified the table as the statement spells it
 * @param schema where the statement names one
 * @param elements columns and constraints
 * @param tail what follows the closing parenthesis
 */
record CreateTable(
        String head, String qualified, Optional<String> schema, String name, List<String> elements, String tail) {
    private static final Pattern HEAD = Pattern.compile(
            "\\s*create\\s+(?:\\w+\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + "(?<qualified>(?:(?<schema>" + Identifiers.SPELLED + ")\\s*\\.\\s*)?"
                    + "(?<name>" + Identifiers.SPELLED + "))\\s*(?=\\()",
            Pattern.CASE_INSENSITIVE);

    static Optional<CreateTable> parse(String sql) {
        Matcher head = HEAD.matcher(sql);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        int end = SqlText.end(sql, head.end());
        return Optional.of(new CreateTable(
                head.group(),
                head.group("qualified"),
                Optional.ofNullable(head.group("schema")).map(Identifiers::stored),
                Identifiers.stored(head.group("name")),
                SqlText.split(sql.substring(head.end() + 1, end - 1)),
                sql.substring(end)));
    }

    /** The same table before it has any column. */
    String empty() {
        return head + "()" + tail;
    }

    String add(String element) {
        return "alter table " + qualified + " add " + element;
    }

    String drop(String column) {
        return "alter table " + qualified + " drop column " + column;
    }
}

package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.Identifiers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which table a generated statement makes or changes. */
final class DdlTarget {
    private static final String IDENTIFIER = "(\"[^\"]+\"|[\\w$]+)";
    private static final Pattern TABLE = Pattern.compile(
            "^\\s*(?:create\\s+(?:\\w+\\s+)?table|alter\\s+table(?:\\s+if\\s+exists)?|comment\\s+on\\s+table"
                    + "|create\\s+(?:unique\\s+)?index\\s+\\S+\\s+on)\\s+(?:" + IDENTIFIER + "\\.)?" + IDENTIFIER,
            Pattern.CASE_INSENSITIVE);

    private DdlTarget() {}

    static Optional<ObjectName> table(String statement, String defaultSchema) {
        Matcher matcher = TABLE.matcher(statement);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String schema = matcher.group(1) == null ? defaultSchema : fold(matcher.group(1));
        return Optional.of(new ObjectName(schema, fold(matcher.group(2))));
    }

    /** The name that PostgreSQL stores of an identifier in a statement. */
    static String fold(String identifier) {
        boolean quoted = identifier.startsWith("\"");
        return Identifiers.fold(quoted ? identifier.substring(1, identifier.length() - 1) : identifier, quoted);
    }
}

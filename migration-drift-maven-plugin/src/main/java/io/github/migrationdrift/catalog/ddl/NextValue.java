package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Calls of {@code nextval} in the form in which PostgreSQL prints them. */
final class NextValue {
    private static final Pattern CALL = Pattern.compile("nextval\\('(?:[^']|'')+'::regclass\\)");

    private NextValue() {}

    static String of(ObjectName sequence) {
        return "nextval(" + Identifier.printedLiteral(Identifier.qualified(sequence)) + "::regclass)";
    }

    static List<String> in(String expression) {
        return CALL.matcher(expression).results().map(MatchResult::group).toList();
    }
}

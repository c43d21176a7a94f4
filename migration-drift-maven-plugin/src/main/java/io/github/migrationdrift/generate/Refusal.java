package io.github.migrationdrift.generate;

import java.util.Locale;

/**
 * What PostgreSQL has against a statement.
 *
 * @param sql as it was tried
 * @param message what PostgreSQL says
 * @param leavesAllAsItWas whether it was for the rows that are there, and nothing of the round has been done
 */
record Refusal(Statement statement, String sql, String message, boolean leavesAllAsItWas) {
    /** With the statement. */
    String words() {
        return "PostgreSQL refuses " + sql + ": " + message;
    }

    /** The first line, as part of a sentence. */
    String reason() {
        String first = message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
        return first.isEmpty() ? first : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}

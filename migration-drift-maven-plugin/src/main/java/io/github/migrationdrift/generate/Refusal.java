package io.github.migrationdrift.generate;

/**
 * What PostgreSQL has against a statement.
 *
 * @param sql as it was tried
 * @param state its SQLSTATE
 * @param message what PostgreSQL says
 * @param forRows whether it runs where the tables are empty; then nothing of its round has been done
 */
record Refusal(Statement statement, String sql, String state, String message, boolean forRows) {
    /** With the statement. */
    String words() {
        return "PostgreSQL refuses " + sql + ": " + message;
    }

    /** The first line of what PostgreSQL says. */
    String reason() {
        return message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    Refusal ofRows() {
        return new Refusal(statement, sql, state, message, true);
    }
}

package io.github.migrationdrift.drift.expression;

/** PostgreSQL prints something that the parser does not know. */
final class UnreadableExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableExpressionException(String at) {
        super("unreadable at: " + at);
    }
}

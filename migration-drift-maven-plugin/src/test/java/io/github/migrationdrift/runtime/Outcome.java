package io.github.migrationdrift.runtime;

import io.github.migrationdrift.drift.Operation;
import java.sql.SQLException;
import java.util.List;

/**
 * How an attempt ended.
 *
 * @param operation that failed; null when nothing did
 * @param sqlState empty when it was not PostgreSQL that failed
 * @param seen what was stored and loaded again
 */
public record Outcome(Operation operation, String sqlState, String message, List<Kept> seen) {

    static final Outcome SUCCESS = success(List.of());

    static Outcome success(List<Kept> seen) {
        return new Outcome(null, "", "succeeds", seen);
    }

    static Outcome failure(Operation operation, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return new Outcome(operation, refused.getSQLState(), String.valueOf(refused.getMessage()), List.of());
            }
        }
        return new Outcome(operation, "", String.valueOf(failure), List.of());
    }

    /** What PostgreSQL says first, without details and hints. */
    String printed() {
        String first = message.lines().findFirst().orElse("");
        return first.startsWith("ERROR: ") ? first.substring("ERROR: ".length()) : first;
    }

    public boolean succeeds() {
        return operation == null;
    }
}

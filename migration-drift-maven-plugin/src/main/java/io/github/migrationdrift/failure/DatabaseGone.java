package io.github.migrationdrift.failure;

/** A database, or the connection to it, that went away under the work: nobody's mapping or statement is to blame. */
public final class DatabaseGone {
    private static final String ADVICE = "A migration that drops databases, changes the role that it runs as, or ends"
            + " the connections of others does so to the check's own: limit it to current_database() and to"
            + " sessions of the application. If none does, look at the server's log and run the check again.";

    private DatabaseGone() {}

    /**
     * The failure to report.
     *
     * @param what went away, and what was being done
     * @param reason as the server or the driver says it
     */
    public static CheckFailure because(String what, String reason, Throwable cause) {
        return new CheckFailure(CheckFailure.Kind.POSTGRES_FAILED, what + ": " + reason, ADVICE, cause);
    }
}

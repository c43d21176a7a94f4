package io.github.migrationdrift.failure;

import java.util.regex.Pattern;

/** A database, or the connection to it, that went away under the work: nobody's mapping or statement is to blame. */
public final class DatabaseGone {
    /** Connection, authentication, shutdown; and a database that is not there. */
    private static final Pattern STATES = Pattern.compile("^(08|28|57P|3D000)");

    private static final String ADVICE = "A migration that drops databases, changes the role that it runs as, or ends"
            + " the connections of others does so to the check's own: limit it to current_database() and to"
            + " sessions of the application. If none does, look at the server's log and run the check again.";

    private DatabaseGone() {}

    public static boolean isSaidBy(String sqlState) {
        return STATES.matcher(sqlState).find();
    }

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

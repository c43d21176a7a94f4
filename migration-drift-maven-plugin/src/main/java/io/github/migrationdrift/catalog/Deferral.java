package io.github.migrationdrift.catalog;

/** When PostgreSQL checks a constraint. */
public enum Deferral {
    /** At once, always. */
    NOT_DEFERRABLE(""),
    /** At once, unless a transaction asks for later. */
    DEFERRABLE(" deferrable"),
    /** At commit, unless a transaction asks for sooner. */
    INITIALLY_DEFERRED(" deferrable initially deferred");

    private final String clause;

    Deferral(String clause) {
        this.clause = clause;
    }

    public static Deferral of(boolean deferrable, boolean initiallyDeferred) {
        if (initiallyDeferred) {
            return INITIALLY_DEFERRED;
        }
        return deferrable ? DEFERRABLE : NOT_DEFERRABLE;
    }

    /** What follows the constraint in SQL: empty, or with a leading space. */
    public String clause() {
        return clause;
    }
}

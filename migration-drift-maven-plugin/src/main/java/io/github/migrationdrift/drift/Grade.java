package io.github.migrationdrift.drift;

/** Why a drift matters: the consequence that sets its severity. */
public enum Grade {
    /** The application fails or corrupts data. */
    BREAKS(Severity.ERROR),
    /** The entities state it and no migration does it, or the migrations hold what no entity has. */
    CONTRADICTS(Severity.ERROR),
    /**
     * The database is stricter or holds more than the entities declare, and an annotation could say so; or it lacks what
     * nobody wrote down.
     */
    UNDECLARED(Severity.WARNING),
    /** Wider than needed, or beyond what a mapping can express. */
    BEYOND(Severity.INFO),
    /** Both sides agree, and yet it can fail. Never fails the build. */
    ADVICE(Severity.INFO),
    /** The two sides differ in text and PostgreSQL could not tell whether they differ in meaning. */
    UNDECIDED(Severity.UNDECIDED);

    private final Severity severity;

    Grade(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}

package io.github.migrationdrift.failure;

/**
 * The check could not be done. The message names the file, class or setting; the advice says the way out. Neither
 * needs a stack trace to be understood.
 */
public final class CheckFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String advice;

    public CheckFailure(Kind kind, String message, String advice) {
        super(message);
        this.kind = kind;
        this.advice = advice;
    }

    public CheckFailure(Kind kind, String message, String advice, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
    }

    public Kind kind() {
        return kind;
    }

    /** What the user can do about it; may span lines. */
    public String advice() {
        return advice;
    }

    /** What kept the check from being done. */
    public enum Kind {
        CONFIGURATION,
        NO_ENTITIES,
        NO_MIGRATIONS,
        STALE_CLASSES,
        MIGRATION_FAILED,
        /** A migration that names a role which the server does not have. */
        ROLE_MISSING,
        MAPPING_FAILED,
        POSTGRES_BINARIES,
        POSTGRES_FAILED,
        WORKER_FAILED,
        TIMEOUT
    }
}

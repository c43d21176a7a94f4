package io.github.migrationdrift.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check could not be done. The message names the file, class or setting; the advice says the way out. Neither
 * needs a stack trace to be understood.
 */
public final class CheckFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String advice;
    private final @Nullable Lack lack;

    public CheckFailure(Kind kind, String message, String advice) {
        super(message);
        this.kind = kind;
        this.advice = advice;
        this.lack = null;
    }

    public CheckFailure(Kind kind, String message, String advice, Throwable cause) {
        this(kind, message, advice, cause, null);
    }

    private CheckFailure(Kind kind, String message, String advice, @Nullable Throwable cause, @Nullable Lack lack) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
        this.lack = lack;
    }

    /** The same, with what would have to be there for it not to happen. */
    public CheckFailure lacking(Optional<Lack> lacking) {
        return new CheckFailure(kind, String.valueOf(getMessage()), advice, getCause(), lacking.orElse(null));
    }

    public Kind kind() {
        return kind;
    }

    /** What the user can do about it; may span lines. */
    public String advice() {
        return advice;
    }

    /** What is missing, where that is known and can be given. */
    public Optional<Lack> lack() {
        return Optional.ofNullable(lack);
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

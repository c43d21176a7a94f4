package io.github.migrationdrift.repair;

/** What a statement does to its object. */
public enum Verb {
    CREATE,
    ALTER,
    RENAME,
    /** Gives rows values. */
    FILL,
    VALIDATE,
    DROP
}

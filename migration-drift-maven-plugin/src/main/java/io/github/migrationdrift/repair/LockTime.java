package io.github.migrationdrift.repair;

/** For how long a statement holds its lock on a large table, until it is done; its transaction holds it until the commit. */
public enum LockTime {
    MOMENT("for a moment"),
    READS("while it reads the table"),
    BUILDS_INDEX("while it builds an index"),
    REWRITES("while it rewrites the table");

    private final String words;

    LockTime(String words) {
        this.words = words;
    }

    /** As it stands behind the name of a lock. */
    public String words() {
        return words;
    }
}

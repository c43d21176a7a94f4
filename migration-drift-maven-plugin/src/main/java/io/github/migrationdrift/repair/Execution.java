package io.github.migrationdrift.repair;

/** In which transaction a statement is run, and by whom. */
public enum Execution {
    /** With its neighbours. */
    TOGETHER,
    /** With its neighbours, but what comes after it and uses it waits for the commit. */
    COMMITTED_BEFORE_USE,
    /** When the statements before it have given back their locks. */
    AFTER_COMMIT,
    /** In none. */
    ALONE,
    /** Not before a person has completed it: what the rows are to hold is nobody else's knowledge. */
    BY_AUTHOR
}

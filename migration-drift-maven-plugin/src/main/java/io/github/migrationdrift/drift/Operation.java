package io.github.migrationdrift.drift;

/** What the application does when it meets a drift. */
public enum Operation {
    INSERT,
    LOAD,
    DELETE
}

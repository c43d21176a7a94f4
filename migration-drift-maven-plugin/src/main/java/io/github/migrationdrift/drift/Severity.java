package io.github.migrationdrift.drift;

/** How much a drift matters. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    UNDECIDED
}

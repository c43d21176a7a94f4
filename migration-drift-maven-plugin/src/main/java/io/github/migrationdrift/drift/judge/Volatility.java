package io.github.migrationdrift.drift.judge;

/** How predictable a value is. */
enum Volatility {
    IMMUTABLE,
    /** The same within one statement. */
    STABLE,
    VOLATILE
}

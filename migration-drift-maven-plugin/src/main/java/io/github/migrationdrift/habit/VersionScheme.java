package io.github.migrationdrift.habit;

/** How a project counts its migrations. */
interface VersionScheme {
    /** The version that a new migration gets. It is always greater than the given one. */
    FlywayVersion next(FlywayVersion greatest);
}

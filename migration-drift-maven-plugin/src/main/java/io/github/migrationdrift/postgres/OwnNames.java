package io.github.migrationdrift.postgres;

/** Names on the scratch server that no application has. */
final class OwnNames {
    static final String SUPERUSER = "migration_drift";
    static final String BOOTSTRAP = "migration_drift_bootstrap";
    static final String MAINTENANCE = "migration_drift";

    private OwnNames() {}

    static String of(String name) {
        return MAINTENANCE + "_" + name;
    }
}

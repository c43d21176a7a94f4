package io.github.migrationdrift.postgres.server;

import java.util.Set;

/** Names on the scratch server; but for the first, no application has them. */
final class OwnNames {
    /** Of every server unless somebody chose another, and so the one that migrations may name. */
    static final String USUAL_SUPERUSER = "postgres";

    static final String SUPERUSER = "migration_drift";
    static final String BOOTSTRAP = "migration_drift_bootstrap";
    static final String MAINTENANCE = "migration_drift";

    /** Those that every scratch server has. */
    static final Set<String> ROLES = Set.of(SUPERUSER, BOOTSTRAP, USUAL_SUPERUSER);

    private OwnNames() {}

    static String of(String name) {
        return MAINTENANCE + "_" + name;
    }
}

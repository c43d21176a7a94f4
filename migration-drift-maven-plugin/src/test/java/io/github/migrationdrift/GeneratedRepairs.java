package io.github.migrationdrift;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.proof.GeneratedRepair;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.TestServer;
import java.util.List;

/** Who runs the migration that is generated for all drifts of a case, and then what it leaves to a person, has none of them. */
final class GeneratedRepairs {
    private GeneratedRepairs() {}

    /** What it should not leave, bring or change on tables with rows. */
    static List<String> faults(TestServer server, DriftCase.Compared compared) throws Exception {
        JdbcTarget copy = server.createDatabase(SharedPostgres.nameOf(compared.migrated()));
        try {
            return GeneratedRepair.of(copy, compared.gap(), Severity.INFO, Staging.STAGED)
                    .faults();
        } finally {
            server.drop(copy);
        }
    }
}

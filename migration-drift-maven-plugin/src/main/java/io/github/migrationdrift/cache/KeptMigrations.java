package io.github.migrationdrift.cache;

import io.github.migrationdrift.postgres.server.HomeNames;
import io.github.migrationdrift.postgres.server.KeptServer;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What migrations have made.
 *
 * @param server on which they ran
 * @param user as whom they ran
 * @param database that holds what they made
 * @param provided for them
 * @param repeated what there was to tell when repeatable migrations ran a second time
 */
public record KeptMigrations(
        KeptServer server,
        String user,
        String database,
        MigrationResult result,
        Provided provided,
        List<String> repeated)
        implements Serializable {
    public KeptMigrations {
        repeated = List.copyOf(repeated);
    }

    /**
     * What migrations presuppose.
     *
     * @param names of their database and role
     * @param roles that turned out to be missing
     * @param statements that made what else was missing
     * @param databases that turned out to be missing
     * @param schemas that no migration makes, each with the statement that lacked it
     * @param lockInTransaction how Flyway had to hold its lock
     */
    public record Provided(
            HomeNames names,
            List<String> roles,
            List<String> statements,
            List<String> databases,
            Map<String, String> schemas,
            boolean lockInTransaction)
            implements Serializable {
        public Provided {
            roles = List.copyOf(roles);
            statements = List.copyOf(statements);
            databases = List.copyOf(databases);
            schemas = Map.copyOf(schemas);
        }
    }
}

package io.github.migrationdrift.settings;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that the check runs on, and what is prepared there.
 *
 * @param version a major such as {@code 16}, or a full version such as {@code 16.15.0}
 * @param server an existing database whose server is used instead of one that is started for the check
 * @param roles made before the migrations run, on a server that is started for the check
 * @param initSql executed in the scratch database before the migrations run; empty for nothing
 */
public record ScratchPostgres(String version, Optional<JdbcTarget> server, List<String> roles, String initSql) {
    public ScratchPostgres {
        roles = List.copyOf(roles);
    }
}

package io.github.migrationdrift.postgres.server;

import java.io.Serializable;
import java.util.Set;

/**
 * What has to be known of a server to go on with its data.
 *
 * @param password of its roles, until the next run gives them another
 * @param roles made for the migrations, before they ran
 * @param databases made for the migrations, besides their own
 */
public record KeptServer(String password, Set<String> roles, Set<String> databases) implements Serializable {
    public KeptServer {
        roles = Set.copyOf(roles);
        databases = Set.copyOf(databases);
    }
}

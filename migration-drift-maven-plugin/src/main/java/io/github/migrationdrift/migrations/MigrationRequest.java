package io.github.migrationdrift.migrations;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What Flyway is to run.
 *
 * @param database an empty database
 * @param locations as Flyway spells them, {@code classpath:db/migration} or {@code filesystem:sql}
 * @param properties further settings with their {@code flyway.} prefix
 */
public record MigrationRequest(JdbcTarget database, List<String> locations, Map<String, String> properties)
        implements Serializable {
    public MigrationRequest {
        locations = List.copyOf(locations);
        properties = Map.copyOf(properties);
    }
}

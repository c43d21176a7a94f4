package io.github.migrationdrift.entities;

import io.github.migrationdrift.mapping.Mapping;
import java.io.Serializable;
import java.util.List;

/**
 * The schema that Hibernate derives from the entities.
 *
 * @param statements the DDL that {@code hbm2ddl.auto=create} would run on an empty database, one statement each
 * @param warnings what could not be done as the application would do it
 */
public record EntitySchema(String hibernateVersion, List<String> statements, Mapping mapping, List<String> warnings)
        implements Serializable {
    public EntitySchema {
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }
}

package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.Unvalidated;
import java.io.Serializable;
import java.util.List;

/**
 * The schema that Hibernate derives from the entities.
 *
 * @param statements the DDL that {@code hbm2ddl.auto=create} would run on an empty database, one statement each
 * @param unvalidated what the project has told Hibernate not to validate
 * @param warnings what could not be done as the application would do it
 */
public record EntitySchema(
        String hibernateVersion,
        List<String> statements,
        Mapping mapping,
        Unvalidated unvalidated,
        List<String> warnings)
        implements Serializable {
    public EntitySchema {
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }

    /** The same schema, of whose mapping more is known. */
    public EntitySchema with(Mapping known) {
        return new EntitySchema(hibernateVersion, statements, known, unvalidated, warnings);
    }
}

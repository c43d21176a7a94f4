package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * What the project has told Hibernate not to validate.
 *
 * @param reason the setting, with its value
 * @param schemas those that are left out as a whole
 */
public record Unvalidated(String reason, Set<String> schemas, Set<ObjectName> tables, Set<ObjectName> sequences)
        implements Serializable {
    public static final Unvalidated NOTHING = new Unvalidated("", Set.of(), Set.of(), Set.of());

    public Unvalidated {
        schemas = Set.copyOf(schemas);
        tables = Set.copyOf(tables);
        sequences = Set.copyOf(sequences);
    }

    /**
     * Whether something is left out.
     *
     * @param table it, or what it is a part of
     * @param object a sequence, where there is no table
     */
    public boolean covers(String schema, Optional<String> table, Optional<String> object) {
        if (table.isPresent()) {
            return tables.contains(new ObjectName(schema, table.get()));
        }
        return object.map(name -> sequences.contains(new ObjectName(schema, name)))
                .orElseGet(() -> schemas.contains(schema));
    }
}

package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Set;

/**
 * Whose objects are compared.
 *
 * @param schemas those that Flyway manages and those that entities name; what only the migrations hold elsewhere is
 *     nobody's drift
 * @param bookkeeping tables of Flyway itself
 */
public record Scope(Set<String> schemas, Set<ObjectName> bookkeeping) {
    public Scope {
        schemas = Set.copyOf(schemas);
        bookkeeping = Set.copyOf(bookkeeping);
    }

    /** Whether a table that no entity knows may be reported. */
    public boolean covers(ObjectName name) {
        return schemas.contains(name.schema()) && !bookkeeping.contains(name);
    }
}

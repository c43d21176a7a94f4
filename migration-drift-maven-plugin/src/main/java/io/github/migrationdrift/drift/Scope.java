package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Map;
import java.util.Set;

/**
 * Whose objects are compared.
 *
 * @param schemas those that Flyway manages and those that entities name; what only the migrations hold elsewhere is
 *     nobody's drift
 * @param bookkeeping tables of Flyway itself
 * @param presupposed schemas that the migrations need and do not make, each with the place that needs it first
 */
public record Scope(Set<String> schemas, Set<ObjectName> bookkeeping, Map<String, String> presupposed) {
    public Scope {
        schemas = Set.copyOf(schemas);
        bookkeeping = Set.copyOf(bookkeeping);
        presupposed = Map.copyOf(presupposed);
    }

    public Scope(Set<String> schemas, Set<ObjectName> bookkeeping) {
        this(schemas, bookkeeping, Map.of());
    }

    /** Whether a table that no entity knows may be reported. */
    public boolean covers(ObjectName name) {
        return schemas.contains(name.schema()) && !bookkeeping.contains(name);
    }
}

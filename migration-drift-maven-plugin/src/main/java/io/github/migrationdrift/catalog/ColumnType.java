package io.github.migrationdrift.catalog;

import java.util.Optional;

/**
 * The type of a column.
 *
 * @param name schema and internal name of the type ({@code pg_catalog.varchar}, {@code public.mood}); of the element
 *     type for an array
 * @param kind of the element type for an array
 * @param modifier PostgreSQL's {@code atttypmod}, -1 without one
 * @param array whether the column holds an array of the named type
 * @param definition as {@code format_type} prints it with an empty search path
 * @param domainBase for a domain, the definition of the type below it
 */
public record ColumnType(
        ObjectName name, Kind kind, int modifier, boolean array, String definition, Optional<String> domainBase) {

    /** What a type name stands for. */
    public enum Kind {
        BASE,
        ENUM,
        DOMAIN,
        COMPOSITE,
        OTHER
    }
}

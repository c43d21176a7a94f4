package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/** A free-standing composite type. */
public record CompositeType(ObjectName name, List<Attribute> attributes) {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * One attribute.
     *
     * @param collation only when it is not the default of the type
     */
    public record Attribute(String name, ColumnType type, Optional<String> collation) {}
}

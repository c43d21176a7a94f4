package io.github.migrationdrift.catalog;

import java.util.List;

/** A free-standing composite type. */
public record CompositeType(ObjectName name, List<Attribute> attributes) {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** One attribute; {@code definition} is its type as PostgreSQL prints it. */
    public record Attribute(String name, String definition) {}
}

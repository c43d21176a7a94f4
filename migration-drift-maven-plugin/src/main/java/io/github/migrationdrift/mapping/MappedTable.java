package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A table that entities are stored in.
 *
 * @param entity the entity class, by its fully qualified name
 * @param attribute for collection and join tables, the attribute that they store
 */
public record MappedTable(
        ObjectName name, Role role, String entity, @Nullable String attribute) implements Serializable {

    /** What the table is to its entity. */
    public enum Role {
        ENTITY,
        /** Of an entity whose rows stand in the table of its superclass. */
        SUBCLASS,
        SECONDARY,
        /** In which Envers keeps the history of an entity. */
        AUDIT,
        COLLECTION,
        GENERATOR
    }
}

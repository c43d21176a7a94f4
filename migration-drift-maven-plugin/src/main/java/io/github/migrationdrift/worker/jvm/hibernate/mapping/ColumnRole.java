package io.github.migrationdrift.worker.jvm.hibernate.mapping;

/** What a column is to its attribute. */
enum ColumnRole {
    /** Holds a basic value. */
    VALUE,
    /** Refers to another entity. */
    ASSOCIATION,
    /** Holds an element of a collection. */
    ELEMENT,
    /** Refers from a collection's row to the owner. */
    OWNER,
    MAP_KEY,
    ORDER;

    /** Whether the attribute's own type and annotations speak of this column. */
    boolean isAttribute() {
        return this == VALUE || this == ASSOCIATION;
    }
}

package io.github.migrationdrift.mapping;

/**
 * What stands in the DDL of the entities where Hibernate has no name for a type, which it needs only to create tables.
 */
public final class UnknownType {
    public static final String NAME = "type_that_hibernate_does_not_know";

    private UnknownType() {}
}

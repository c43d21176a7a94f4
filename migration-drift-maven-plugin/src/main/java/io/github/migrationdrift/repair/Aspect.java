package io.github.migrationdrift.repair;

/** What of an object is to be as the entities have it; all else stays. */
public enum Aspect {
    /** Type, with length and precision. */
    TYPE,
    COLLATION,
    NULLABILITY,
    DEFAULT,
    IDENTITY,
    /** The expression by which PostgreSQL computes a column. */
    GENERATION,
    COMMENT,
    /** Of an enum type. */
    LABELS,
    /** Of a composite type. */
    ATTRIBUTES,
    /** The step of a sequence. */
    INCREMENT,
    /** Where a sequence starts. */
    START,
    /** The numbers that a sequence goes through: its type, its ends, and whether it starts over. */
    RANGE
}

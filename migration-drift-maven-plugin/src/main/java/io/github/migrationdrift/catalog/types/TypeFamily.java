package io.github.migrationdrift.catalog.types;

/** Types between whose values PostgreSQL converts alike. */
public enum TypeFamily {
    INTEGER,
    NUMERIC,
    FLOAT,
    TEXT,
    BOOLEAN,
    UUID,
    BINARY,
    LARGE_OBJECT,
    DATE,
    TIMESTAMP,
    ZONED_TIMESTAMP,
    JSON,
    /** Times without a date, intervals, enums, types of extensions and of the project. */
    OTHER
}

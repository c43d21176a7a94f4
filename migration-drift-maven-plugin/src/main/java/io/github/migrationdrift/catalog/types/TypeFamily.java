package io.github.migrationdrift.catalog.types;

import io.github.migrationdrift.catalog.ColumnType;
import java.util.Map;

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
    OTHER;

    private static final Map<String, TypeFamily> FAMILIES = Map.ofEntries(
            Map.entry("int2", INTEGER),
            Map.entry("int4", INTEGER),
            Map.entry("int8", INTEGER),
            Map.entry("numeric", NUMERIC),
            Map.entry("float4", FLOAT),
            Map.entry("float8", FLOAT),
            Map.entry("varchar", TEXT),
            Map.entry("text", TEXT),
            Map.entry("bpchar", TEXT),
            Map.entry("citext", TEXT),
            Map.entry("bool", BOOLEAN),
            Map.entry("uuid", UUID),
            Map.entry("bytea", BINARY),
            Map.entry("oid", LARGE_OBJECT),
            Map.entry("date", DATE),
            Map.entry("timestamp", TIMESTAMP),
            Map.entry("timestamptz", ZONED_TIMESTAMP),
            Map.entry("json", JSON),
            Map.entry("jsonb", JSON));

    private static final Map<String, Integer> DIGITS = Map.of("int2", 4, "int4", 9, "int8", 18);

    /** A domain is of the family of the type below it. */
    public static TypeFamily of(ColumnType type) {
        ColumnType stored = type.stored();
        return stored.array() && !type.array()
                ? OTHER
                : FAMILIES.getOrDefault(stored.name().name(), OTHER);
    }

    /** Digits before the point that always fit. */
    public static int wholeDigits(ColumnType type) {
        Integer ofInteger = DIGITS.get(type.stored().name().name());
        if (ofInteger != null) {
            return ofInteger;
        }
        return type.precision().isPresent()
                ? type.precision().getAsInt() - type.scale().orElse(0)
                : Integer.MAX_VALUE;
    }
}

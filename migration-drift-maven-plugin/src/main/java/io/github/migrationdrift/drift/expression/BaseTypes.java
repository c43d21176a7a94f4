package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import java.util.Map;

/** PostgreSQL's internal names of the types below columns and behind the names that it shows. */
public final class BaseTypes {
    private static final Map<String, String> INTERNAL_NAMES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("character", "bpchar"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("smallint", "int2"),
            Map.entry("boolean", "bool"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("time without time zone", "time"));

    private BaseTypes() {}

    /** The internal name of a type that is shown, whatever its length. */
    public static String internalName(String shown) {
        String plain = withoutModifier(shown);
        return INTERNAL_NAMES.getOrDefault(plain, plain);
    }

    public static String withoutModifier(String shown) {
        return shown.replaceFirst("\\([^)]*\\)", "");
    }

    /** The internal name of the column's type, of the type below a domain; with brackets for an array. */
    public static String of(Column column) {
        ColumnType type = column.type();
        ColumnType stored = type.stored();
        return stored.name().name() + (stored.array() ? "[]" : "");
    }
}

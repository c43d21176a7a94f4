package io.github.migrationdrift.rewrite;

import static java.util.Map.entry;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import java.util.Map;

/** The types of Java in which an attribute is declared. */
final class TypeNamesOfJava {
    private static final Map<String, String> BOXED = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double",
            "char", "Character");

    private static final Map<PostgresType, String> OF_COLUMNS = Map.ofEntries(
            entry(PostgresType.SMALLINT, "Short"),
            entry(PostgresType.INTEGER, "Integer"),
            entry(PostgresType.BIGINT, "Long"),
            entry(PostgresType.NUMERIC, "BigDecimal"),
            entry(PostgresType.REAL, "Float"),
            entry(PostgresType.DOUBLE_PRECISION, "Double"),
            entry(PostgresType.VARCHAR, "String"),
            entry(PostgresType.TEXT, "String"),
            entry(PostgresType.CHAR, "String"),
            entry(PostgresType.CITEXT, "String"),
            entry(PostgresType.BOOLEAN, "Boolean"),
            entry(PostgresType.UUID, "UUID"),
            entry(PostgresType.BYTEA, "byte[]"),
            entry(PostgresType.DATE, "LocalDate"),
            entry(PostgresType.TIME, "LocalTime"),
            entry(PostgresType.TIMETZ, "OffsetTime"),
            entry(PostgresType.TIMESTAMP, "LocalDateTime"),
            entry(PostgresType.TIMESTAMPTZ, "Instant"),
            entry(PostgresType.INTERVAL, "Duration"));

    private TypeNamesOfJava() {}

    static String boxed(String primitive) {
        return BOXED.getOrDefault(primitive, primitive);
    }

    /** What holds the values of a column, {@code Object} where nothing is known of the type. */
    static String of(ColumnType type) {
        String single = type.stored()
                .known()
                .map(known -> OF_COLUMNS.getOrDefault(known, "Object"))
                .orElse("Object");
        return type.array() ? single + "[]" : single;
    }
}

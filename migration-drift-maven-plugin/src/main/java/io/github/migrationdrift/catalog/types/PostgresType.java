package io.github.migrationdrift.catalog.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The types of PostgreSQL that anything is known of, the integers in order of their size. */
public enum PostgresType {
    SMALLINT("int2", "smallint", TypeFamily.INTEGER, Short.MAX_VALUE, "smallserial"),
    INTEGER("int4", "integer", TypeFamily.INTEGER, Integer.MAX_VALUE, "serial"),
    BIGINT("int8", "bigint", TypeFamily.INTEGER, Long.MAX_VALUE, "bigserial"),
    NUMERIC("numeric", TypeFamily.NUMERIC),
    REAL("float4", "real", "real", TypeFamily.FLOAT),
    DOUBLE_PRECISION("float8", "double precision", "double precision", TypeFamily.FLOAT),
    VARCHAR("varchar", "character varying", "varchar", TypeFamily.TEXT),
    TEXT("text", TypeFamily.TEXT),
    CHAR("bpchar", "character", "char", TypeFamily.TEXT),
    /** Of an extension. */
    CITEXT("citext", TypeFamily.TEXT),
    BOOLEAN("bool", "boolean", "boolean", TypeFamily.BOOLEAN),
    UUID("uuid", TypeFamily.UUID),
    BYTEA("bytea", TypeFamily.BINARY),
    OID("oid", TypeFamily.LARGE_OBJECT),
    DATE("date", TypeFamily.DATE),
    TIME("time", "time without time zone", "time", TypeFamily.OTHER),
    TIMETZ("timetz", "time with time zone", "timetz", TypeFamily.OTHER),
    TIMESTAMP("timestamp", "timestamp without time zone", "timestamp", TypeFamily.TIMESTAMP),
    TIMESTAMPTZ("timestamptz", "timestamp with time zone", "timestamptz", TypeFamily.ZONED_TIMESTAMP),
    INTERVAL("interval", TypeFamily.OTHER),
    JSON("json", TypeFamily.JSON),
    JSONB("jsonb", TypeFamily.JSON),
    BIT("bit", TypeFamily.OTHER),
    VARBIT("varbit", "bit varying", "varbit", TypeFamily.OTHER);

    private static final Map<String, PostgresType> BY_INTERNAL_NAME = new HashMap<>();
    private static final Map<String, PostgresType> BY_ANY_NAME = new HashMap<>();

    static {
        for (PostgresType type : values()) {
            BY_INTERNAL_NAME.put(type.internalName, type);
            BY_ANY_NAME.put(type.internalName, type);
            BY_ANY_NAME.put(type.shownName, type);
        }
    }

    private final String internalName;
    private final String shownName;
    private final String shortName;
    private final TypeFamily family;
    private final OptionalLong maximum;
    private final Optional<String> serialName;

    PostgresType(String name, TypeFamily family) {
        this(name, name, name, family);
    }

    PostgresType(String internalName, String shownName, String shortName, TypeFamily family) {
        this(internalName, shownName, shortName, family, OptionalLong.empty(), Optional.empty());
    }

    PostgresType(String internalName, String shownName, TypeFamily family, long maximum, String serialName) {
        this(internalName, shownName, shownName, family, OptionalLong.of(maximum), Optional.of(serialName));
    }

    PostgresType(
            String internalName,
            String shownName,
            String shortName,
            TypeFamily family,
            OptionalLong maximum,
            Optional<String> serialName) {
        this.internalName = internalName;
        this.shownName = shownName;
        this.shortName = shortName;
        this.family = family;
        this.maximum = maximum;
        this.serialName = serialName;
    }

    /** By the name that {@code pg_type} has, whatever the schema. */
    public static Optional<PostgresType> named(String internalName) {
        return Optional.ofNullable(BY_INTERNAL_NAME.get(internalName));
    }

    /** By the name that PostgreSQL prints without a length, or the internal one. */
    public static Optional<PostgresType> spelled(String name) {
        return Optional.ofNullable(BY_ANY_NAME.get(name));
    }

    public String internalName() {
        return internalName;
    }

    /** The name that PostgreSQL prints. */
    public String shownName() {
        return shownName;
    }

    /** The name that people write. */
    public String shortName() {
        return shortName;
    }

    public TypeFamily family() {
        return family;
    }

    /** The greatest integer that it holds; the least is one further from zero. */
    public OptionalLong maximum() {
        return maximum;
    }

    /** What declares a column of it that numbers itself. */
    public Optional<String> serialName() {
        return serialName;
    }

    /** Whether both are integers, or both floating, and this one holds more. */
    public boolean isWiderThan(PostgresType other) {
        boolean ranked = family == TypeFamily.INTEGER || family == TypeFamily.FLOAT;
        return ranked && family == other.family && compareTo(other) > 0;
    }

    public boolean isExactNumber() {
        return family == TypeFamily.INTEGER || family == TypeFamily.NUMERIC;
    }

    /** Whether it counts digits after the seconds. */
    public boolean isTime() {
        return switch (this) {
            case TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> true;
            default -> false;
        };
    }

    /** Whether it is text that PostgreSQL itself has. */
    public boolean isBuiltInText() {
        return family == TypeFamily.TEXT && this != CITEXT;
    }
}

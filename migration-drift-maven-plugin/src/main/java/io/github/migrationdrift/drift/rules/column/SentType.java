package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappingIndex;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** The type as which the driver sends a value, where the entity states another one for the column. */
public final class SentType {
    private static final int TIMESTAMP_UTC = 3003;
    private static final int UUID = 3000;
    private static final Map<Integer, Integer> INTEGER_DIGITS =
            Map.of(Types.TINYINT, 4, Types.SMALLINT, 4, Types.INTEGER, 9, Types.BIGINT, 18);

    private SentType() {}

    /** Whether the column of the migrations has that type, and room for all its values. */
    static boolean isOf(MappingIndex mapping, ColumnPair pair) {
        return mapping.columns(pair.tableName(), pair.name()).stream()
                        .allMatch(column -> column.explicit().contains(Explicit.DEFINITION))
                && suits(mapping, pair);
    }

    /** The same, whatever the entity states. */
    public static boolean suits(MappingIndex mapping, ColumnPair pair) {
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        ColumnType found = pair.migrations().type();
        return !attributes.isEmpty()
                && !found.array()
                && !pair.entities().type().array()
                && attributes.stream()
                        .allMatch(column -> column.binding().write() == null
                                && holds(found, column.binding().jdbcType()));
    }

    private static boolean holds(ColumnType found, int sent) {
        return switch (found.family()) {
            case INTEGER -> found.wholeDigits() >= INTEGER_DIGITS.getOrDefault(sent, Integer.MAX_VALUE);
            case NUMERIC -> found.precision().isEmpty() && (sent == Types.NUMERIC || sent == Types.DECIMAL);
            case FLOAT ->
                found.stored().is(PostgresType.DOUBLE_PRECISION) && (sent == Types.DOUBLE || sent == Types.FLOAT);
            case TEXT ->
                found.length().isEmpty()
                        && !found.stored().is(PostgresType.CHAR)
                        && (sent == Types.VARCHAR || sent == Types.LONGVARCHAR);
            case BOOLEAN -> sent == Types.BOOLEAN || sent == Types.BIT;
            case UUID -> sent == UUID;
            case BINARY -> sent == Types.VARBINARY || sent == Types.BINARY || sent == Types.LONGVARBINARY;
            case DATE -> sent == Types.DATE;
            case TIMESTAMP -> sent == Types.TIMESTAMP;
            case ZONED_TIMESTAMP -> sent == TIMESTAMP_UTC || sent == Types.TIMESTAMP_WITH_TIMEZONE;
            default -> false;
        };
    }
}

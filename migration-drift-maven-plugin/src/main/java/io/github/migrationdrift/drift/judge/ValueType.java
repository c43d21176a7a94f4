package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.expression.BaseTypes;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of the values of a column or a computed term.
 *
 * @param name PostgreSQL's internal name of the type, of the base type for a domain
 * @param sql what a sample is cast to
 * @param step the distance of two neighbours; absent where there is always one between
 * @param limit that no value's distance from zero exceeds
 */
record ValueType(
        String name, String sql, boolean array, Family family, Optional<BigDecimal> step, Optional<BigDecimal> limit) {
    static final ValueType TRUTH = named(PostgresType.BOOLEAN.internalName());
    static final ValueType UNKNOWN =
            new ValueType("text", "pg_catalog.text", false, Family.UNKNOWN, Optional.empty(), Optional.empty());

    static ValueType of(Column column) {
        ColumnType type = column.type();
        if (type.kind() == ColumnType.Kind.DOMAIN && !type.array()) {
            return named(type.stored().definition());
        }
        String name = type.name().name();
        if (type.array() || !type.name().schema().equals("pg_catalog")) {
            Family family = type.kind() == ColumnType.Kind.ENUM && !type.array() ? Family.LABELS : Family.UNKNOWN;
            String sql = Ddl.qualified(type.name()) + (type.array() ? "[]" : "");
            return new ValueType(name, sql, type.array(), family, Optional.empty(), Optional.empty());
        }
        ValueType plain = named(name);
        return column.collation().isPresent() ? plain.inFamily(Family.UNKNOWN) : plain.limited(type);
    }

    /** By the name that PostgreSQL shows, or the internal one; with or without a length. */
    static ValueType named(String shown) {
        String plain = BaseTypes.withoutModifier(shown);
        Optional<PostgresType> type = PostgresType.spelled(plain);
        OptionalLong greatest = type.map(PostgresType::maximum).orElse(OptionalLong.empty());
        Family family = type.map(Family::of).orElse(Family.UNKNOWN);
        boolean dense = family == Family.NUMBER && greatest.isEmpty();
        return new ValueType(
                type.map(PostgresType::internalName).orElse(plain),
                plain,
                plain.endsWith("[]"),
                family,
                dense || !family.ordered() ? Optional.empty() : Optional.of(BigDecimal.ONE),
                greatest.isPresent() ? Optional.of(BigDecimal.valueOf(greatest.getAsLong())) : Optional.empty());
    }

    private ValueType inFamily(Family other) {
        return new ValueType(name, sql, array, other, step, limit);
    }

    private ValueType limited(ColumnType type) {
        Optional<BigDecimal> finest = switch (family) {
            case NUMBER ->
                type.scale().isPresent()
                        ? Optional.of(
                                BigDecimal.ONE.scaleByPowerOfTen(-type.scale().getAsInt()))
                        : step;
            case TIMESTAMP, TIMESTAMPTZ, TIME ->
                type.timePrecision().isPresent()
                        ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(
                                6 - type.timePrecision().getAsInt()))
                        : step;
            default -> step;
        };
        Optional<BigDecimal> greatest =
                type.precision().isPresent() && type.scale().isPresent()
                        ? Optional.of(BigDecimal.ONE
                                .scaleByPowerOfTen(type.precision().getAsInt()
                                        - type.scale().getAsInt())
                                .subtract(finest.orElseThrow()))
                        : limit;
        return new ValueType(name, sql, array, family, finest, greatest);
    }

    boolean isInteger() {
        return PostgresType.named(name)
                .filter(type -> type.family() == TypeFamily.INTEGER)
                .isPresent();
    }

    /** Whether a value of the type can stand at the position. */
    boolean holds(BigDecimal position) {
        boolean onStep =
                step.filter(size -> position.remainder(size).signum() != 0).isEmpty();
        boolean lowEnough =
                limit.filter(most -> position.abs().compareTo(most) > 0).isEmpty();
        return onStep && lowEnough && family.holds(position);
    }
}

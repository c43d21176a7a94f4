package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import java.util.Optional;

/** Values at the limits of an attribute's type, as SQL. Where that has none, they are just beyond those of the column. */
final class WidestValue {
    private static final int MOST_DIGITS = 1000;

    private WidestValue() {}

    /** The longest text, or the largest number. */
    static Optional<String> largest(ColumnPair pair) {
        ColumnType wanted = pair.entities().type();
        ColumnType found = pair.migrations().type();
        if (wanted.array() || found.array()) {
            return Optional.empty();
        }
        return switch (wanted.family()) {
            case TEXT ->
                found.length().isPresent()
                        ? Optional.of("repeat('x', "
                                + wanted.length().orElse(found.length().getAsInt() + 1) + ")")
                        : Optional.empty();
            case NUMERIC -> {
                int digits = Math.min(wanted.wholeDigits(), MOST_DIGITS);
                String fraction = "9".repeat(Math.max(0, wanted.scale().orElse(0)));
                yield digits > 0 ? Optional.of("9".repeat(digits) + "." + fraction) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** A small number, or a moment, with all the digits after the point. */
    static Optional<String> finest(ColumnPair pair) {
        ColumnType wanted = pair.entities().type();
        if (wanted.array() || pair.migrations().type().array()) {
            return Optional.empty();
        }
        if (wanted.family() == TypeFamily.NUMERIC) {
            int digits = wanted.scale().orElse(pair.migrations().type().scale().orElse(0) + 1);
            return digits > 0 ? Optional.of("0." + "1".repeat(digits)) : Optional.empty();
        }
        int digits = wanted.timePrecision().orElse(0);
        String seconds = "00:00:00." + "1".repeat(digits);
        return digits == 0 ? Optional.empty() : wanted.stored().known().flatMap(type -> moment(type, seconds));
    }

    private static Optional<String> moment(PostgresType type, String seconds) {
        return switch (type) {
            case TIMESTAMP, TIMESTAMPTZ -> Optional.of("'2001-01-01 " + seconds + "'");
            case TIME, TIMETZ -> Optional.of("'" + seconds + "'");
            default -> Optional.empty();
        };
    }
}

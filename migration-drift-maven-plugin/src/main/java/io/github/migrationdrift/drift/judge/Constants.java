package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of constants, as far as they are certain without asking PostgreSQL. */
final class Constants {
    private static final Pattern SCALED = Pattern.compile("numeric\\(\\d+,(\\d+)\\)");

    private Constants() {}

    static boolean isNull(Expression constant) {
        return constant.is(Kind.CAST) ? isNull(constant.part(0)) : constant.is(Kind.KEYWORD, "NULL");
    }

    /** Where the constant stands among the values of an ordered family. */
    static Optional<BigDecimal> position(Family family, Expression constant) {
        if (family == Family.NUMBER) {
            return number(constant);
        }
        return text(family, constant).flatMap(family::position);
    }

    /** The characters of a constant that is cast to types of the family at most. */
    static Optional<String> text(Family family, Expression constant) {
        if (constant.is(Kind.CAST) && isOf(family, constant.text())) {
            return text(family, constant.part(0));
        }
        return constant.is(Kind.STRING) ? Optional.of(constant.text()) : Optional.empty();
    }

    private static boolean isOf(Family family, String type) {
        return PostgresType.spelled(type).map(Family::of).filter(family::equals).isPresent();
    }

    private static Optional<BigDecimal> number(Expression constant) {
        if (constant.is(Kind.NUMBER) || constant.is(Kind.STRING)) {
            return Family.NUMBER.position(constant.text());
        }
        return constant.is(Kind.CAST)
                ? number(constant.part(0)).filter(value -> keeps(constant.text(), value))
                : Optional.empty();
    }

    /** Whether the cast leaves the number as it is. */
    private static boolean keeps(String type, BigDecimal value) {
        Matcher scaled = SCALED.matcher(type);
        if (scaled.matches()) {
            int scale = Integer.parseInt(scaled.group(1));
            return value.setScale(scale, RoundingMode.HALF_UP).compareTo(value) == 0;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return switch (PostgresType.spelled(type).orElse(PostgresType.TEXT)) {
            case NUMERIC, DOUBLE_PRECISION -> true;
            case SMALLINT, INTEGER, BIGINT, REAL -> whole;
            default -> false;
        };
    }
}

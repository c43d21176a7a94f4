package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A check of the migrations that limits a text as {@code varchar(n)} would.
 *
 * @param length the longest text that it admits
 * @param alone whether the check demands nothing else
 */
public record LengthCap(int length, CheckConstraint check, boolean alone) {
    private static final Set<String> LENGTHS = Set.of("length", "char_length", "character_length");
    private static final Map<String, String> SIDES_SWAPPED = Map.of(">=", "<=", ">", "<", "<=", ">=", "<", ">");

    /** The strictest one on a column whose length the entities state and whose texts they do not check themselves. */
    public static Optional<LengthCap> on(ColumnPair pair) {
        boolean checkedByEntities = pair.table().entities().checks().stream()
                .anyMatch(check -> check.columns().contains(pair.name()));
        if (checkedByEntities || pair.entities().type().length().isEmpty() || isNoText(pair)) {
            return Optional.empty();
        }
        CheckConditions conditions = CheckConditions.of(
                pair.table().migrations(), pair.table().migrations().checks(), List.of());
        return conditions.byColumns().getOrDefault(List.of(pair.name()), List.of()).stream()
                .flatMap(condition -> of(condition, conditions).stream())
                .min(Comparator.comparingInt(LengthCap::length));
    }

    public static boolean limits(Condition condition) {
        return longest(condition).isPresent();
    }

    private static boolean isNoText(ColumnPair pair) {
        return pair.migrations().type().array() || pair.migrations().type().family() != TypeFamily.TEXT;
    }

    private static Optional<LengthCap> of(Condition condition, CheckConditions all) {
        boolean alone = all.touching(condition.columns()).stream()
                        .filter(other -> other.check().equals(condition.check()))
                        .count()
                == 1;
        return longest(condition).map(longest -> new LengthCap(longest, condition.check(), alone));
    }

    private static Optional<Integer> longest(Condition condition) {
        return ExpressionParser.parse(condition.text())
                .filter(expression ->
                        expression.is(Kind.OPERATOR) && expression.parts().size() == 2)
                .flatMap(expression -> isLength(expression.part(0))
                        ? longest(expression.text(), expression.part(1))
                        : isLength(expression.part(1))
                                ? longest(SIDES_SWAPPED.getOrDefault(expression.text(), ""), expression.part(0))
                                : Optional.empty());
    }

    private static boolean isLength(Expression expression) {
        return expression.is(Kind.CALL)
                && LENGTHS.contains(expression.text())
                && expression.parts().size() == 1
                && withoutCast(expression.part(0)).is(Kind.COLUMN);
    }

    private static Expression withoutCast(Expression expression) {
        return expression.is(Kind.CAST) ? withoutCast(expression.part(0)) : expression;
    }

    private static Optional<Integer> longest(String operator, Expression bound) {
        Expression number = withoutCast(bound);
        if (!number.is(Kind.NUMBER) || !number.text().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int limit = Integer.parseInt(number.text());
        return switch (operator) {
            case "<=" -> Optional.of(limit);
            case "<" -> Optional.of(limit - 1);
            default -> Optional.empty();
        };
    }
}

package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings a NOT as far inside as it goes. NULL stays NULL on the way. */
final class Negation {
    private static final Map<String, String> OPPOSITES = Map.of(
            "=", "<>", "<>", "=", "~~", "!~~", "!~~", "~~", "~~*", "!~~*", "!~~*", "~~*", "~", "!~", "!~", "~", "~*",
            "!~*", "!~*", "~*");
    private static final Map<String, String> TURNED = Map.of("<", "<=", "<=", "<");

    private Negation() {}

    static Expression of(Expression expression) {
        return switch (expression.kind()) {
            case NOT -> expression.part(0);
            case AND ->
                new Expression(
                        Kind.OR,
                        "",
                        expression.parts().stream().map(Negation::of).toList());
            case OR ->
                new Expression(
                        Kind.AND,
                        "",
                        expression.parts().stream().map(Negation::of).toList());
            case OPERATOR -> operator(expression);
            case KEYWORD -> keyword(expression);
            default -> Expression.not(expression);
        };
    }

    private static Expression operator(Expression expression) {
        String operator = expression.text();
        if (expression.parts().size() == 2 && OPPOSITES.containsKey(operator)) {
            return Expression.operator(OPPOSITES.get(operator), expression.part(0), expression.part(1));
        }
        if (expression.parts().size() == 2 && TURNED.containsKey(operator)) {
            return Expression.operator(TURNED.get(operator), expression.part(1), expression.part(0));
        }
        return Expression.not(expression);
    }

    private static Expression keyword(Expression expression) {
        return switch (expression.text()) {
            case "true" -> Expression.FALSE;
            case "false" -> Expression.TRUE;
            default -> Expression.not(expression);
        };
    }

    /** The parts of one AND or OR inside another of the same kind belong to the outer one. */
    static List<Expression> flattened(Expression chain) {
        return chain.parts().stream()
                .flatMap(part -> part.is(chain.kind()) ? flattened(part).stream() : Stream.of(part))
                .toList();
    }
}

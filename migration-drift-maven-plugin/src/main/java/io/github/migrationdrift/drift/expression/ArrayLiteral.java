package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The elements of an array that is written out, as a constructor or as a literal. */
final class ArrayLiteral {
    private ArrayLiteral() {}

    static Optional<List<Expression>> elements(Expression array) {
        if (array.is(Kind.ARRAY)) {
            return Optional.of(array.parts());
        }
        boolean literal = array.is(Kind.CAST)
                && array.text().endsWith("[]")
                && array.part(0).is(Kind.STRING)
                && array.part(0).text().matches("\\{[^{}\"\\\\]*}");
        if (!literal) {
            return Optional.empty();
        }
        String text = array.part(0).text();
        String type = array.text().substring(0, array.text().length() - 2);
        List<Expression> elements = new ArrayList<>();
        Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                .filter(element -> !element.isEmpty())
                .map(element -> element.equalsIgnoreCase("null")
                        ? Expression.leaf(Kind.KEYWORD, "NULL")
                        : Expression.leaf(Kind.STRING, element))
                .map(element -> new Expression(Kind.CAST, type, List.of(element)))
                .forEach(elements::add);
        return Optional.of(elements);
    }
}

package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Casts that change nothing are left out, and the others are written in one way. */
final class Casts {
    private static final Map<String, String> NAMES =
            Map.of("character varying", "text", "character varying[]", "text[]");
    private static final Set<String> TEXT_FUNCTIONS =
            Set.of("lower", "upper", "btrim", "ltrim", "rtrim", "\"substring\"", "replace", "concat", "md5", "initcap");
    private static final Set<String> CHOICES = Set.of("COALESCE", "NULLIF", "GREATEST", "LEAST");
    private static final Set<String> TEXT_OPERATORS = Set.of("->>", "#>>");
    /** Those that a cast to the type of the column leaves as they are. */
    private static final Set<PostgresType> PLAIN = Set.of(
            PostgresType.SMALLINT,
            PostgresType.INTEGER,
            PostgresType.BIGINT,
            PostgresType.NUMERIC,
            PostgresType.BOOLEAN,
            PostgresType.DATE,
            PostgresType.UUID,
            PostgresType.JSONB);

    private final Function<String, String> columnTypes;

    /** @param columnTypes the internal name of a column's type */
    Casts(Function<String, String> columnTypes) {
        this.columnTypes = columnTypes;
    }

    Expression simplify(Expression cast) {
        String type = NAMES.getOrDefault(cast.text(), cast.text());
        Expression inner = cast.part(0);
        if (type.endsWith("[]")) {
            return ofArray(type, inner);
        }
        if (type.equals("text") && isText(inner)) {
            return inner;
        }
        boolean sameAsColumn = inner.is(Kind.COLUMN) && isPlain(columnTypes.apply(inner.text()), type);
        if (sameAsColumn || inner.is(Kind.CAST, type)) {
            return inner;
        }
        boolean number =
                PostgresType.spelled(type).filter(PostgresType::isExactNumber).isPresent();
        return number ? number(type, inner) : new Expression(Kind.CAST, type, List.of(inner));
    }

    private static boolean isPlain(String internalName, String shownName) {
        return PostgresType.named(internalName)
                .filter(PLAIN::contains)
                .filter(type -> type.shownName().equals(shownName))
                .isPresent();
    }

    private Expression ofArray(String type, Expression inner) {
        String element = type.substring(0, type.length() - 2);
        if (inner.is(Kind.ARRAY)) {
            return inner.mapParts(part -> simplify(new Expression(Kind.CAST, element, List.of(part))));
        }
        return new Expression(Kind.CAST, type, List.of(inner));
    }

    /** {@code '-1'::integer} is what PostgreSQL prints for {@code -1}. */
    private static Expression number(String type, Expression inner) {
        Expression value = inner;
        if (inner.is(Kind.STRING) && inner.text().matches("-?\\d+(\\.\\d+)?")) {
            value = Expression.leaf(Kind.NUMBER, inner.text());
        }
        boolean ownType = value.is(Kind.NUMBER) && type.equals(literalType(value.text()));
        return ownType ? value : new Expression(Kind.CAST, type, List.of(value));
    }

    private static String literalType(String number) {
        if (number.contains(".") || number.length() > 9) {
            return number.contains(".") ? "numeric" : "";
        }
        return PostgresType.INTEGER.shownName();
    }

    private boolean isText(Expression expression) {
        return switch (expression.kind()) {
            case COLUMN -> Set.of("varchar", "text").contains(columnTypes.apply(expression.text()));
            case CAST -> expression.text().equals("text");
            case CALL ->
                TEXT_FUNCTIONS.contains(expression.text())
                        || (CHOICES.contains(expression.text())
                                && expression.parts().stream().anyMatch(this::isText));
            case OPERATOR -> TEXT_OPERATORS.contains(expression.text());
            default -> false;
        };
    }
}

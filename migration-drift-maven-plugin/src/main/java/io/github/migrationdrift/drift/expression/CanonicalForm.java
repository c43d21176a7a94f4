package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for expressions that mean the same whatever the values: without needless casts, with lists as chains of
 * comparisons, negations inside, operands and chains in one order. Two equal forms are proof; two different ones are
 * none.
 */
public final class CanonicalForm {
    private static final Comparator<Expression> ORDER = Comparator.comparing(Expression::toString);
    private static final Set<String> SYMMETRIC = Set.of("=", "<>", "+", "*", "&", "|", "IS DISTINCT FROM");

    private static final Pattern ALTERNATIVES = Pattern.compile("\\^\\((?:\\?:)?([\\w-]+(?:\\|[\\w-]+)*)\\)\\$");

    private final Casts casts;

    /** @param columnTypes the internal name of a column's type, of its base type for a domain */
    public CanonicalForm(Function<String, String> columnTypes) {
        this.casts = new Casts(columnTypes);
    }

    public Expression of(Expression expression) {
        Expression node = Synonyms.replace(expression.mapParts(this::of));
        return switch (node.kind()) {
            case CAST -> casts.simplify(node);
            case AND, OR -> chain(node);
            case NOT -> negated(node.part(0));
            case OPERATOR -> node.parts().size() == 2 ? operation(node) : node;
            case QUANTIFIED -> quantified(node);
            case IS -> test(node);
            default -> node;
        };
    }

    /** What must hold, one by one, for a condition to hold. */
    public List<Expression> conjuncts(Expression condition) {
        Expression canonical = of(condition);
        return canonical.is(Kind.AND) ? canonical.parts() : List.of(canonical);
    }

    private Expression negated(Expression part) {
        Expression negation = Negation.of(part);
        return switch (negation.kind()) {
            case AND, OR -> chain(negation);
            default -> negation;
        };
    }

    private static Expression chain(Expression chain) {
        Expression neutral = chain.is(Kind.AND) ? Expression.TRUE : Expression.FALSE;
        List<Expression> parts = Negation.flattened(chain).stream()
                .filter(part -> !part.equals(neutral))
                .distinct()
                .sorted(ORDER)
                .toList();
        return switch (parts.size()) {
            case 0 -> neutral;
            case 1 -> parts.get(0);
            default -> chain.withParts(parts);
        };
    }

    private Expression operation(Expression operation) {
        String operator = operation.text();
        if (operator.equals(">") || operator.equals(">=")) {
            return swapped(operator.equals(">") ? "<" : "<=", operation);
        }
        Expression pattern = withoutCast(operation.part(1));
        if (operator.equals("~") && pattern.is(Kind.STRING)) {
            return oneOf(operation, pattern.text());
        }
        Optional<Expression> truth = comparedWithTruth(operator, operation.part(0), operation.part(1));
        if (truth.isPresent()) {
            return truth.get();
        }
        boolean swap = SYMMETRIC.contains(operator) && ORDER.compare(operation.part(0), operation.part(1)) > 0;
        return swap ? swapped(operator, operation) : operation;
    }

    /** A regular expression that lists whole texts is a list. */
    private Expression oneOf(Expression match, String pattern) {
        Matcher alternatives = ALTERNATIVES.matcher(pattern);
        return alternatives.matches()
                ? of(new Expression(
                        Kind.OR,
                        "",
                        Arrays.stream(alternatives.group(1).split("\\|"))
                                .map(text -> Expression.operator("=", match.part(0), text(text)))
                                .toList()))
                : match;
    }

    private static Expression withoutCast(Expression expression) {
        return expression.is(Kind.CAST) ? withoutCast(expression.part(0)) : expression;
    }

    private static Expression text(String literal) {
        return new Expression(Kind.CAST, "text", List.of(Expression.leaf(Kind.STRING, literal)));
    }

    private static Expression swapped(String operator, Expression operation) {
        return Expression.operator(operator, operation.part(1), operation.part(0));
    }

    /** {@code x = true} is {@code x}. */
    private Optional<Expression> comparedWithTruth(String operator, Expression left, Expression right) {
        boolean literal = right.equals(Expression.TRUE) || right.equals(Expression.FALSE);
        if (!literal && (left.equals(Expression.TRUE) || left.equals(Expression.FALSE))) {
            return comparedWithTruth(operator, right, left);
        }
        if (!literal || !(operator.equals("=") || operator.equals("<>"))) {
            return Optional.empty();
        }
        boolean plain = operator.equals("=") == right.equals(Expression.TRUE);
        return Optional.of(plain ? left : negated(left));
    }

    private Expression quantified(Expression node) {
        String operator = node.text().substring(0, node.text().lastIndexOf(' '));
        Kind kind = node.text().endsWith(" ANY") ? Kind.OR : Kind.AND;
        return ArrayLiteral.elements(node.part(1))
                .filter(elements -> !elements.isEmpty())
                .map(elements -> chain(new Expression(
                        kind,
                        "",
                        elements.stream()
                                .map(element -> of(Expression.operator(operator, node.part(0), element)))
                                .toList())))
                .orElse(node);
    }

    private static Expression test(Expression test) {
        Expression operand = test.part(0);
        boolean certain = operand.is(Kind.IS);
        return switch (test.text()) {
            case "TRUE" -> certain ? operand : test;
            case "UNKNOWN" -> new Expression(Kind.IS, "NULL", test.parts());
            default -> test;
        };
    }
}

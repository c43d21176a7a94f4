package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A condition over variables that are only compared, so that finitely many values stand for all. A column that is only
 * compared is such a variable; a term that computes is taken for one, whatever values it can have: what holds for all
 * values holds for those.
 */
final class Abstraction {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", "IS DISTINCT FROM");
    private static final Set<String> EQUALITIES = Set.of("=", "<>", "IS DISTINCT FROM");
    private static final Set<String> NULL_COUNTS = Set.of("num_nulls", "num_nonnulls");

    private final Table table;
    private final Function<Expression, ValueType> termTypes;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<Family, Set<BigDecimal>> positions = new EnumMap<>(Family.class);
    private final Set<String> texts = new LinkedHashSet<>();
    private final Expression condition;

    private Abstraction(Table table, Expression condition, Function<Expression, ValueType> termTypes) {
        this.table = table;
        this.termTypes = termTypes;
        this.condition = region(condition);
    }

    /**
     * @param condition in canonical form
     * @param termTypes the type of a term that computes
     */
    static Abstraction of(Table table, Expression condition, Function<Expression, ValueType> termTypes) {
        return new Abstraction(table, condition, termTypes);
    }

    /** Terms whose types an abstraction will ask for. */
    static List<Expression> terms(Table table, Expression condition) {
        Set<Expression> terms = new LinkedHashSet<>();
        of(table, condition, term -> {
            terms.add(term);
            return ValueType.UNKNOWN;
        });
        return List.copyOf(terms);
    }

    Expression condition() {
        return condition;
    }

    /** Those that the condition reads. */
    List<Variable> variables() {
        Set<String> read = condition.columns();
        return variables.values().stream()
                .filter(variable -> read.contains(variable.name()))
                .toList();
    }

    /** Whether every variable is a column, so that a counterexample is a row that can exist. */
    boolean concrete() {
        return variables().stream().noneMatch(Variable::computed);
    }

    Set<BigDecimal> positions(Family family) {
        return positions.getOrDefault(family, Set.of());
    }

    Set<String> texts() {
        return texts;
    }

    /** Rewrites what depends on comparisons, truth values and labels alone. */
    private Expression region(Expression expression) {
        if (expression.isConstant()) {
            return expression;
        }
        return switch (expression.kind()) {
            case AND, OR, NOT -> expression.mapParts(this::region);
            case IS -> test(expression);
            case COLUMN -> column(expression);
            case OPERATOR -> isComparison(expression) ? comparison(expression) : composed(expression);
            default -> composed(expression);
        };
    }

    private Expression composed(Expression expression) {
        if (expression.is(Kind.CALL) && NULL_COUNTS.contains(expression.text())) {
            return expression.mapParts(part -> Selection.of(this, part).rewritten());
        }
        return isDiscrete(expression) ? expression.mapParts(this::region) : term(expression);
    }

    private Expression test(Expression test) {
        if (isDiscrete(test.part(0))) {
            return test.mapParts(this::region);
        }
        Selection operand = Selection.of(this, test.part(0));
        return operand.compares() && !register(List.of(operand), operand.orders())
                ? term(test, ValueType.TRUTH)
                : test.mapParts(ignored -> operand.rewritten());
    }

    private Expression comparison(Expression comparison) {
        if (comparison.parts().stream().allMatch(this::isDiscrete)) {
            return comparison.mapParts(this::region);
        }
        List<Selection> operands = comparison.parts().stream()
                .map(part -> Selection.of(this, part))
                .toList();
        boolean orders =
                !EQUALITIES.contains(comparison.text()) || operands.stream().anyMatch(Selection::orders);
        if (register(operands, orders)) {
            return comparison.withParts(
                    operands.stream().map(Selection::rewritten).toList());
        }
        return switch (comparison.text()) {
            case "<>" ->
                Expression.not(term(Expression.operator("=", comparison.part(0), comparison.part(1)), ValueType.TRUTH));
            case "<=" ->
                Expression.not(term(Expression.operator("<", comparison.part(1), comparison.part(0)), ValueType.TRUTH));
            default -> term(comparison, ValueType.TRUTH);
        };
    }

    /** Whether all operands are of one family and every constant is understood; then the constants count. */
    private boolean register(List<Selection> operands, boolean orders) {
        List<Family> families = operands.stream()
                .flatMap(operand -> operand.variables().stream())
                .map(variable -> variable.type().family())
                .distinct()
                .toList();
        if (families.size() != 1) {
            return false;
        }
        Family family = families.get(0);
        List<Expression> constants = operands.stream()
                .flatMap(operand -> operand.constants().stream())
                .filter(constant -> !Constants.isNull(constant))
                .toList();
        return family == Family.TEXT ? !orders && registerTexts(constants) : registerPositions(family, constants);
    }

    private boolean registerTexts(List<Expression> constants) {
        List<String> values = constants.stream()
                .flatMap(constant -> Constants.text(Family.TEXT, constant).stream())
                .toList();
        texts.addAll(values);
        return values.size() == constants.size();
    }

    private boolean registerPositions(Family family, List<Expression> constants) {
        if (!family.ordered()) {
            return family.finite();
        }
        List<BigDecimal> values = constants.stream()
                .flatMap(constant -> Constants.position(family, constant).stream())
                .toList();
        positions.computeIfAbsent(family, ignored -> new TreeSet<>()).addAll(values);
        return values.size() == constants.size();
    }

    /** Whether the value follows from truth values and labels, all of which can be tried. */
    boolean isDiscrete(Expression expression) {
        return switch (expression.kind()) {
            case AND, OR, NOT, IS -> true;
            case COLUMN ->
                table.column(expression.text())
                        .map(ValueType::of)
                        .filter(type -> type.family().finite())
                        .isPresent();
            case OPERATOR -> isComparison(expression) || partsAreDiscrete(expression);
            case CALL -> NULL_COUNTS.contains(expression.text()) || partsAreDiscrete(expression);
            case CAST, ARRAY, TEMPLATE, QUANTIFIED -> partsAreDiscrete(expression);
            case STRING, NUMBER, KEYWORD -> expression.isConstant();
        };
    }

    private boolean partsAreDiscrete(Expression expression) {
        return !expression.parts().isEmpty() && expression.parts().stream().allMatch(this::isDiscrete);
    }

    private static boolean isComparison(Expression expression) {
        return COMPARISONS.contains(expression.text()) && expression.parts().size() == 2;
    }

    Expression column(Expression column) {
        Optional<Column> found = table.column(column.text());
        ValueType type = found.map(ValueType::of).orElse(ValueType.UNKNOWN);
        boolean nullable = found.map(Column::nullable).orElse(true);
        variables.putIfAbsent(column.toString(), new Variable(column.text(), type, nullable, false));
        return column;
    }

    Expression term(Expression term) {
        return term(term, termTypes.apply(term));
    }

    private Expression term(Expression term, ValueType type) {
        String name = "computed " + variables.size();
        Variable variable = variables.computeIfAbsent(term.toString(), ignored -> new Variable(name, type, true, true));
        return Expression.column(variable.name());
    }

    Variable variable(Expression source) {
        Variable variable = variables.get(source.toString());
        if (variable == null) {
            throw new IllegalArgumentException(source.toString());
        }
        return variable;
    }

    Expression rewriteCondition(Expression part) {
        return region(part);
    }

    /** All expressions that a list of selections holds. */
    static <T> List<T> joined(List<Selection> selections, Function<Selection, List<T>> what) {
        List<T> all = new ArrayList<>();
        selections.forEach(selection -> all.addAll(what.apply(selection)));
        return all;
    }
}

package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operand whose value is that of one of some variables or constants.
 *
 * @param rewritten over the variables of an abstraction
 * @param compares whether the choice depends on comparing them
 * @param orders whether it depends on their order
 */
record Selection(
        Expression rewritten, List<Variable> variables, List<Expression> constants, boolean compares, boolean orders) {
    private static final Set<String> CHOICES = Set.of("COALESCE", "NULLIF", "GREATEST", "LEAST");

    static Selection of(Abstraction abstraction, Expression operand) {
        if (operand.isConstant()) {
            return new Selection(operand, List.of(), List.of(operand), false, false);
        }
        if (operand.is(Kind.COLUMN)) {
            Expression rewritten = abstraction.column(operand);
            return ofVariable(rewritten, abstraction.variable(operand));
        }
        if (operand.is(Kind.CALL) && CHOICES.contains(operand.text())) {
            return choice(abstraction, operand);
        }
        if (operand.is(Kind.TEMPLATE) && operand.text().startsWith("CASE WHEN")) {
            return cases(abstraction, operand);
        }
        if (operand.is(Kind.CAST) && !operand.part(0).isConstant()) {
            return cast(abstraction, operand);
        }
        return term(abstraction, operand);
    }

    private static Selection ofVariable(Expression rewritten, Variable variable) {
        return new Selection(rewritten, List.of(variable), List.of(), false, false);
    }

    private static Selection term(Abstraction abstraction, Expression operand) {
        Expression rewritten = abstraction.term(operand);
        return ofVariable(rewritten, abstraction.variable(operand));
    }

    private static Selection choice(Abstraction abstraction, Expression operand) {
        List<Selection> parts =
                operand.parts().stream().map(part -> of(abstraction, part)).toList();
        boolean first = operand.text().equals("COALESCE");
        return combined(
                operand.withParts(parts.stream().map(Selection::rewritten).toList()),
                parts,
                !first,
                !first && !operand.text().equals("NULLIF"));
    }

    /** {@code CASE WHEN a THEN b WHEN c THEN d ELSE e END}. */
    private static Selection cases(Abstraction abstraction, Expression operand) {
        List<Selection> results = new ArrayList<>();
        List<Expression> rewritten = new ArrayList<>();
        int last = operand.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i % 2 == 0 && i < last) {
                rewritten.add(abstraction.rewriteCondition(operand.part(i)));
            } else {
                Selection result = of(abstraction, operand.part(i));
                results.add(result);
                rewritten.add(result.rewritten());
            }
        }
        return combined(operand.withParts(rewritten), results, false, false);
    }

    private static Selection combined(Expression rewritten, List<Selection> parts, boolean compares, boolean orders) {
        return new Selection(
                rewritten,
                Abstraction.joined(parts, Selection::variables),
                Abstraction.joined(parts, Selection::constants),
                compares || parts.stream().anyMatch(Selection::compares),
                orders || parts.stream().anyMatch(Selection::orders));
    }

    /** A cast that keeps every value and their order leads to the variable below it. */
    private static Selection cast(Abstraction abstraction, Expression operand) {
        if (!operand.part(0).is(Kind.COLUMN)) {
            return term(abstraction, operand);
        }
        Selection inner = of(abstraction, operand.part(0));
        ValueType type = inner.variables().get(0).type();
        boolean widens = widens(type.name(), operand.text());
        boolean text = type.family() == Family.TEXT && operand.text().equals("text");
        return widens || text
                ? ofVariable(
                        operand.withParts(List.of(inner.rewritten())),
                        inner.variables().get(0))
                : term(abstraction, operand);
    }

    private static boolean widens(String from, String to) {
        Optional<PostgresType> wider = PostgresType.spelled(to).filter(PostgresType::isExactNumber);
        return PostgresType.spelled(from)
                .filter(PostgresType::isExactNumber)
                .filter(type -> wider.filter(other -> other.compareTo(type) > 0).isPresent())
                .isPresent();
    }
}

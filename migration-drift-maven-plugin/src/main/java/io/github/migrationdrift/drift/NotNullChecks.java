package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.expression.CanonicalForm;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column that a check keeps from being NULL is as good as one that is NOT NULL. */
public final class NotNullChecks {
    private static final CanonicalForm FORM = new CanonicalForm(name -> "");

    private NotNullChecks() {}

    /** The table with such columns made NOT NULL, where they are wanted. */
    static Table applied(Table table, Predicate<String> wanted) {
        Set<String> guarded = table.checks().stream()
                .filter(check -> check.enforcement() != Enforcement.NOT_ENFORCED)
                .flatMap(NotNullChecks::conjuncts)
                .flatMap(conjunct -> conjunct.notNullColumn().stream())
                .filter(wanted)
                .collect(Collectors.toSet());
        return guarded.isEmpty()
                ? table
                : table.withColumns(table.columns().stream()
                        .map(column -> guarded.contains(column.name()) ? column.notNull() : column)
                        .toList());
    }

    /** The checks that do nothing but keep the column from being NULL. */
    public static List<CheckConstraint> of(Table table, Column column) {
        return table.checks().stream()
                .filter(check -> check.columns().equals(List.of(column.name())))
                .filter(check -> {
                    List<Expression> conjuncts = conjuncts(check).toList();
                    return conjuncts.size() == 1
                            && conjuncts
                                    .get(0)
                                    .notNullColumn()
                                    .filter(column.name()::equals)
                                    .isPresent();
                })
                .toList();
    }

    private static Stream<Expression> conjuncts(CheckConstraint check) {
        return ExpressionParser.parse(check.expression()).map(FORM::conjuncts).stream()
                .flatMap(List::stream);
    }
}

package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What domains demand of the columns of a table, as if the table itself checked it. */
public final class DomainChecks {
    private final Catalog catalog;

    private DomainChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    public static List<CheckConstraint> of(Catalog catalog, Table table) {
        DomainChecks checks = new DomainChecks(catalog);
        return table.columns().stream().flatMap(checks::of).toList();
    }

    /** Whether a domain, and those below it, only give the type another name. */
    public static boolean isBare(Catalog catalog, ColumnType type) {
        return catalog.domainsOf(type).stream().allMatch(Domain::isBare);
    }

    private Stream<CheckConstraint> of(Column column) {
        ColumnType type = column.type();
        return type.kind() == ColumnType.Kind.DOMAIN && !type.array()
                ? catalog.domainsOf(type).stream()
                        .flatMap(domain -> domain.checks().stream())
                        .flatMap(check -> check(column, check).stream())
                : Stream.empty();
    }

    private static Optional<CheckConstraint> check(Column column, Domain.Check check) {
        return ExpressionParser.parse(check.expression())
                .map(expression -> new CheckConstraint(
                        check.name(),
                        List.of(column.name()),
                        withColumn(expression, column.name()).toString(),
                        Enforcement.VALIDATED,
                        false));
    }

    private static Expression withColumn(Expression expression, String column) {
        return expression.is(Kind.KEYWORD, "VALUE")
                ? Expression.column(column)
                : expression.mapParts(part -> withColumn(part, column));
    }
}

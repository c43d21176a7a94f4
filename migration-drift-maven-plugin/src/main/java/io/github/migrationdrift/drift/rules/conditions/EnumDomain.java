package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.expression.BaseTypes;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions.Condition;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that an enum attribute writes, as a condition on its column, spelled as PostgreSQL prints it. */
public final class EnumDomain {
    private static final Set<Explicit> STATED = Set.of(Explicit.DEFINITION, Explicit.CHECK);

    private EnumDomain() {}

    static Optional<String> condition(Column column, List<String> constants) {
        Optional<PostgresType> type = PostgresType.named(BaseTypes.of(column));
        String name = Ddl.quote(column.name());
        if (type.filter(PostgresType::isBuiltInText).isPresent()) {
            return Optional.of(constants.stream()
                    .map(constant -> Ddl.printedLiteral(constant) + "::text")
                    .collect(Collectors.joining(", ", "((" + name + ")::text = ANY (ARRAY[", "]))")));
        }
        return type.filter(known -> known.family() == TypeFamily.INTEGER).isPresent()
                ? Optional.of("((" + name + " >= 0) AND (" + name + " <= " + (constants.size() - 1) + "))")
                : Optional.empty();
    }

    /** Constants that the checks rule out. */
    public static List<String> refused(
            Comparison comparison, TablePair pair, List<String> columns, List<CheckConstraint> checks) {
        return verdict(comparison, pair, columns, checks)
                .map(CheckVerdict::refused)
                .orElse(List.of());
    }

    /** Whether the checks let in the constants and nothing else, as Hibernate's own check would. */
    public static boolean admitsExactly(
            Comparison comparison, TablePair pair, List<String> columns, List<CheckConstraint> checks) {
        return verdict(comparison, pair, columns, checks)
                .filter(verdict -> verdict.verdict() == Verdict.EQUAL)
                .isPresent();
    }

    /** Whether what both sides demand, because the definition of the column says so, rules out some constants. */
    public static boolean refusedAlike(Comparison comparison, TablePair pair, Column column, List<Condition> both) {
        Optional<MappedColumn> mapped = comparison.mapping().column(pair.name(), column.name());
        boolean stated = both.stream().anyMatch(Condition::ofDomain)
                || mapped.stream()
                        .flatMap(attribute -> attribute.explicit().stream())
                        .anyMatch(STATED::contains);
        int constants =
                mapped.map(MappedColumn::enumConstants).orElse(List.of()).size();
        if (!stated || both.isEmpty() || constants == 0) {
            return false;
        }
        int refused = refused(comparison, pair, List.of(column.name()), CheckConditions.checks(both))
                .size();
        return refused > 0 && refused < constants;
    }

    private static Optional<CheckVerdict> verdict(
            Comparison comparison, TablePair pair, List<String> columns, List<CheckConstraint> checks) {
        if (columns.size() != 1) {
            return Optional.empty();
        }
        List<String> constants = comparison
                .mapping()
                .column(pair.name(), columns.get(0))
                .map(MappedColumn::enumConstants)
                .orElse(List.of());
        Optional<String> admitsConstants = constants.isEmpty()
                ? Optional.empty()
                : pair.migrations().column(columns.get(0)).flatMap(column -> condition(column, constants));
        return admitsConstants.map(condition -> comparison
                .judge()
                .checks(pair.migrations(), columns, List.of(condition), CheckDrafts.expressions(checks)));
    }
}

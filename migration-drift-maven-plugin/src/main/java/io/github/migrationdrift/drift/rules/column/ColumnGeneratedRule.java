package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Repair;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether PostgreSQL computes the column, and by the declared expression. */
public final class ColumnGeneratedRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_GENERATED_MISSING,
                Finding.COLUMN_GENERATED_REFUSES,
                Finding.COLUMN_GENERATED_EXTRA,
                Finding.COLUMN_GENERATED_DIFFERENT,
                Finding.COLUMN_GENERATED_STORAGE,
                Finding.COLUMN_GENERATED_UNDECIDED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedColumns()
                .flatMap(pair -> finding(comparison, pair).stream().map(finding -> drift(comparison, pair, finding)));
    }

    private static Optional<Finding> finding(Comparison comparison, ColumnPair pair) {
        Optional<String> wanted = pair.entities().generationExpression();
        Optional<String> found = pair.migrations().generationExpression();
        if (wanted.equals(found)) {
            return storage(pair);
        }
        if (found.isEmpty()) {
            return Optional.of(Finding.COLUMN_GENERATED_MISSING);
        }
        if (wanted.isEmpty()) {
            boolean written = comparison
                    .mapping()
                    .column(pair.tableName(), pair.name())
                    .map(MappedColumn::written)
                    .orElse(true);
            return Optional.of(written ? Finding.COLUMN_GENERATED_REFUSES : Finding.COLUMN_GENERATED_EXTRA);
        }
        ExpressionJudge.Verdict verdict =
                comparison.judge().computations(pair.table().migrations(), wanted.get(), found.get());
        return switch (verdict) {
            case EQUAL -> storage(pair);
            case DIFFERENT -> Optional.of(Finding.COLUMN_GENERATED_DIFFERENT);
            case UNDECIDED -> Optional.of(Finding.COLUMN_GENERATED_UNDECIDED);
        };
    }

    /** What is stored where VIRTUAL would do reads the same; for that is what Hibernate writes by itself. */
    private static Optional<Finding> storage(ColumnPair pair) {
        return pair.migrations().virtual() && !pair.entities().virtual()
                ? Optional.of(Finding.COLUMN_GENERATED_STORAGE)
                : Optional.empty();
    }

    private static Drift drift(Comparison comparison, ColumnPair pair, Finding finding) {
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(describe(pair.entities()))
                .migrations(describe(pair.migrations()))
                .message("The column " + pair.name() + ": " + finding.when() + ".")
                .repair(
                        finding == Finding.COLUMN_GENERATED_UNDECIDED
                                ? Repair.author("read and compare the two")
                                : Repairs.alter(pair, Aspect.GENERATION))
                .consequence(consequence(comparison, pair, finding));
    }

    private static String describe(Column column) {
        return column.generationExpression()
                .map(text -> "generated always as (" + text + ")" + (column.virtual() ? " virtual" : " stored"))
                .orElse("a plain column");
    }

    private static Consequence consequence(Comparison comparison, ColumnPair pair, Finding finding) {
        MappingIndex mapping = comparison.mapping();
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return switch (finding) {
            case COLUMN_GENERATED_MISSING -> neverComputed(comparison, pair, attribute);
            case COLUMN_GENERATED_REFUSES ->
                Use.insert(mapping, pair.tableName()).fails(Refusal.notDefault(comparison, pair.name()));
            case COLUMN_GENERATED_DIFFERENT ->
                Consequence.of(attribute + " holds another value than the entity declares");
            case COLUMN_GENERATED_STORAGE ->
                Consequence.of(
                        "nothing breaks; PostgreSQL computes the value with each query and builds no index on it");
            case COLUMN_GENERATED_UNDECIDED -> Consequence.of("read and compare the two");
            default -> Consequence.NONE;
        };
    }

    private static Consequence neverComputed(Comparison comparison, ColumnPair pair, String attribute) {
        boolean blocks = !pair.migrations().nullable()
                && pair.migrations().defaultExpression().isEmpty();
        return blocks
                ? Use.insert(comparison.mapping(), pair.tableName())
                        .fails(Refusal.nullValue(comparison, pair.table(), pair.name()))
                : Consequence.of(attribute + " is never computed: every row keeps "
                        + pair.migrations().defaultExpression().orElse("NULL"));
    }
}

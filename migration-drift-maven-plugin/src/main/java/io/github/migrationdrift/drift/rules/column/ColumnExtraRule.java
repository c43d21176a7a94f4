package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.Set;
import java.util.stream.Stream;

/** A column that no attribute is stored in: often what is left of a deleted or renamed attribute. */
public final class ColumnExtraRule implements DriftRule {
    private static final String MAP_IT = "if any SQL uses it, map it as an attribute";

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_EXTRA,
                Finding.COLUMN_EXTRA_BLOCKS_INSERT,
                Finding.COLUMN_EXTRA_HISTORY,
                Finding.COLUMN_EXTRA_GENERATED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedTables()
                .flatMap(pair ->
                        pair.columns().onlyMigrations().stream().map(column -> drift(comparison, pair, column)));
    }

    private static Drift drift(Comparison comparison, TablePair pair, Column column) {
        Finding finding = finding(comparison, pair, column);
        String entity = comparison.mapping().entityLabel(pair.name());
        return DriftDraft.onColumn(finding, pair.name(), column.name())
                .migrations(Ddl.columnDefinition(column))
                .message("No attribute of " + entity + " is stored in the column " + column.name() + ".")
                .repair(Repair.of(new Drop(new OfColumn(pair.name(), column))))
                .hint(hint(finding))
                .consequence(
                        finding == Finding.COLUMN_EXTRA_BLOCKS_INSERT
                                ? Use.insert(comparison.mapping(), pair.name())
                                        .fails(Refusal.nullValue(comparison, pair, column.name()))
                                : Consequence.of("nothing breaks; Hibernate neither reads nor writes its values"));
    }

    private static String hint(Finding finding) {
        return switch (finding) {
            case COLUMN_EXTRA_HISTORY -> "the repair deletes the history that the column keeps";
            case COLUMN_EXTRA_GENERATED -> MAP_IT;
            default -> MAP_IT + "; the repair deletes its values";
        };
    }

    private static Finding finding(Comparison comparison, TablePair pair, Column column) {
        if (column.generationExpression().isPresent()) {
            return Finding.COLUMN_EXTRA_GENERATED;
        }
        boolean filled = column.nullable()
                || column.defaultExpression().isPresent()
                || column.numbersItself()
                || comparison.judge().filledByTrigger(pair.migrations(), column.name());
        if (!filled) {
            return Finding.COLUMN_EXTRA_BLOCKS_INSERT;
        }
        return Use.keepsHistory(comparison.mapping(), pair.name())
                ? Finding.COLUMN_EXTRA_HISTORY
                : Finding.COLUMN_EXTRA;
    }
}

package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Set;
import java.util.stream.Stream;

/** A column that keeps times more coarsely or more finely than the attribute. */
final class ColumnTimePrecisionRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_TIME_PRECISION_NARROWER,
                Finding.COLUMN_TIME_PRECISION_NARROWER_IMPLICIT,
                Finding.COLUMN_TIME_PRECISION_WIDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(pair -> TypeRelation.of(pair) == TypeRelation.SAME)
                .filter(pair -> precision(pair.entities().type())
                        != precision(pair.migrations().type()))
                .map(pair -> drift(comparison.mapping(), pair));
    }

    private static int precision(ColumnType type) {
        return type.timePrecision().orElse(-1);
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair) {
        boolean wider =
                precision(pair.migrations().type()) > precision(pair.entities().type());
        Finding finding = wider ? Finding.COLUMN_TIME_PRECISION_WIDER : narrower(mapping, pair);
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(pair.entities().type().shortDefinition())
                .migrations(pair.migrations().type().shortDefinition())
                .message("The column " + pair.name() + " keeps "
                        + precision(pair.migrations().type())
                        + " fractional digits of a second, the attribute "
                        + precision(pair.entities().type()) + ".")
                .repair(ColumnRepairs.changeType(mapping, pair))
                .consequence(
                        wider ? "nothing breaks" : "PostgreSQL rounds " + attribute + " silently when it is written");
    }

    private static Finding narrower(MappingIndex mapping, ColumnPair pair) {
        boolean stated = mapping.column(pair.tableName(), pair.name())
                .filter(column -> column.explicit().contains(MappedColumn.Explicit.PRECISION)
                        || column.explicit().contains(MappedColumn.Explicit.DEFINITION))
                .isPresent();
        return stated ? Finding.COLUMN_TIME_PRECISION_NARROWER : Finding.COLUMN_TIME_PRECISION_NARROWER_IMPLICIT;
    }
}

package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Limits;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Set;
import java.util.stream.Stream;

/** A column that keeps times more coarsely or more finely than the attribute. */
public final class ColumnTimePrecisionRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_TIME_PRECISION_NARROWER,
                Finding.COLUMN_TIME_PRECISION_NARROWER_IMPLICIT,
                Finding.COLUMN_TIME_PRECISION_ONLY_READ,
                Finding.COLUMN_TIME_PRECISION_TRANSFORMED,
                Finding.COLUMN_TIME_PRECISION_WIDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(pair -> pair.typeRelation() == TypeRelation.SAME)
                .filter(pair -> precision(pair.entities().type())
                        != precision(pair.migrations().type()))
                .map(pair -> drift(comparison, pair));
    }

    private static int precision(ColumnType type) {
        return type.timePrecision().orElse(-1);
    }

    private static Drift drift(Comparison comparison, ColumnPair pair) {
        MappingIndex mapping = comparison.mapping();
        boolean wider =
                precision(pair.migrations().type()) > precision(pair.entities().type());
        Finding finding = wider ? Finding.COLUMN_TIME_PRECISION_WIDER : narrower(comparison, pair);
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(pair.entities().type().shortDefinition())
                .migrations(pair.migrations().type().explained())
                .message("The column " + pair.name() + " keeps "
                        + precision(pair.migrations().type())
                        + " fractional digits of a second, the attribute "
                        + precision(pair.entities().type()) + ".")
                .repair(
                        finding == Finding.COLUMN_TIME_PRECISION_TRANSFORMED
                                ? OwnSql.BY_HAND
                                : TypeChange.repair(mapping, pair))
                .consequence(
                        switch (finding) {
                            case COLUMN_TIME_PRECISION_WIDER -> Consequence.NONE;
                            case COLUMN_TIME_PRECISION_ONLY_READ -> Limits.onlyRead(attribute);
                            case COLUMN_TIME_PRECISION_TRANSFORMED -> Limits.transformed(attribute);
                            default ->
                                Consequence.of("PostgreSQL rounds " + attribute + " silently when it is written");
                        });
    }

    private static Finding narrower(Comparison comparison, ColumnPair pair) {
        if (!Use.written(comparison, pair)) {
            return Finding.COLUMN_TIME_PRECISION_ONLY_READ;
        }
        if (OwnSql.writing(comparison, pair).filter(sql -> !sql.rounds()).isPresent()) {
            return Finding.COLUMN_TIME_PRECISION_TRANSFORMED;
        }
        boolean stated = comparison
                .mapping()
                .column(pair.tableName(), pair.name())
                .filter(column -> column.explicit().contains(MappedColumn.Explicit.PRECISION)
                        || column.explicit().contains(MappedColumn.Explicit.DEFINITION))
                .isPresent();
        return stated ? Finding.COLUMN_TIME_PRECISION_NARROWER : Finding.COLUMN_TIME_PRECISION_NARROWER_IMPLICIT;
    }
}

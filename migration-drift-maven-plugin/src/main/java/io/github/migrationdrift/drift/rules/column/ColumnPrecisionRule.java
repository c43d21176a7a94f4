package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.rules.common.Limits;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A numeric column that holds fewer or more digits, or coarser or finer fractions, than the attribute. */
public final class ColumnPrecisionRule implements DriftRule {

    private static final Set<Finding> TRANSFORMED =
            Set.of(Finding.COLUMN_PRECISION_TRANSFORMED, Finding.COLUMN_SCALE_TRANSFORMED);

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_PRECISION_NARROWER,
                Finding.COLUMN_PRECISION_NARROWER_IMPLICIT,
                Finding.COLUMN_PRECISION_ONLY_READ,
                Finding.COLUMN_PRECISION_TRANSFORMED,
                Finding.COLUMN_PRECISION_WIDER,
                Finding.COLUMN_SCALE_NARROWER,
                Finding.COLUMN_SCALE_ONLY_READ,
                Finding.COLUMN_SCALE_TRANSFORMED,
                Finding.COLUMN_SCALE_WIDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(pair -> pair.typeRelation() == TypeRelation.SAME)
                .flatMap(pair ->
                        finding(comparison, pair).stream().map(finding -> drift(comparison.mapping(), pair, finding)));
    }

    private static Optional<Finding> finding(Comparison comparison, ColumnPair pair) {
        ColumnType wanted = pair.entities().type();
        ColumnType found = pair.migrations().type();
        if (!wanted.is(PostgresType.NUMERIC)) {
            return Optional.empty();
        }
        int scale = Integer.compare(scale(found), scale(wanted));
        int digits = Integer.compare(found.wholeDigits(), wanted.wholeDigits());
        if (scale < 0 || digits < 0) {
            return Optional.of(narrower(comparison, pair, scale < 0, digits < 0));
        }
        if (scale > 0) {
            return Optional.of(Finding.COLUMN_SCALE_WIDER);
        }
        return digits > 0 ? Optional.of(Finding.COLUMN_PRECISION_WIDER) : Optional.empty();
    }

    private static Finding narrower(Comparison comparison, ColumnPair pair, boolean coarser, boolean fewer) {
        if (!Use.written(comparison, pair)) {
            return coarser ? Finding.COLUMN_SCALE_ONLY_READ : Finding.COLUMN_PRECISION_ONLY_READ;
        }
        Optional<OwnSql> own = OwnSql.writing(comparison, pair);
        if (coarser && own.filter(sql -> !sql.rounds()).isEmpty()) {
            return Finding.COLUMN_SCALE_NARROWER;
        }
        if (fewer && own.filter(sql -> !sql.exceeds()).isEmpty()) {
            return stated(comparison.mapping(), pair)
                    ? Finding.COLUMN_PRECISION_NARROWER
                    : Finding.COLUMN_PRECISION_NARROWER_IMPLICIT;
        }
        return coarser ? Finding.COLUMN_SCALE_TRANSFORMED : Finding.COLUMN_PRECISION_TRANSFORMED;
    }

    private static int scale(ColumnType type) {
        return type.precision().isPresent() ? type.scale().orElse(0) : Integer.MAX_VALUE;
    }

    private static boolean stated(MappingIndex mapping, ColumnPair pair) {
        return mapping.column(pair.tableName(), pair.name())
                .filter(column -> column.explicit().contains(MappedColumn.Explicit.PRECISION)
                        || column.explicit().contains(MappedColumn.Explicit.DEFINITION))
                .isPresent();
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair, Finding finding) {
        String wanted = pair.entities().type().shortDefinition();
        String found = pair.migrations().type().explained();
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(found)
                .message("The column " + pair.name() + " is " + found + ", the attribute is " + wanted + ".")
                .repair(TRANSFORMED.contains(finding) ? OwnSql.BY_HAND : TypeChange.repair(mapping, pair))
                .consequence(consequence(mapping, pair, finding));
    }

    private static Consequence consequence(MappingIndex mapping, ColumnPair pair, Finding finding) {
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        Consequence overflow = Use.some(Operation.INSERT, "writing a larger " + attribute)
                .fails(new Refusal("numeric field overflow", SqlState.NUMERIC_VALUE_OUT_OF_RANGE));
        return switch (finding) {
            case COLUMN_SCALE_NARROWER ->
                pair.migrations().type().wholeDigits() < pair.entities().type().wholeDigits()
                        ? overflow.and("smaller ones are rounded silently")
                        : Consequence.of("PostgreSQL rounds " + attribute + " silently when it is written");
            case COLUMN_PRECISION_NARROWER, COLUMN_PRECISION_NARROWER_IMPLICIT -> overflow;
            case COLUMN_PRECISION_ONLY_READ, COLUMN_SCALE_ONLY_READ -> Limits.onlyRead(attribute);
            case COLUMN_PRECISION_TRANSFORMED, COLUMN_SCALE_TRANSFORMED -> Limits.transformed(attribute);
            default -> Consequence.NONE;
        };
    }
}

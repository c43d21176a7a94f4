package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TypeRelation;
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
import io.github.migrationdrift.drift.rules.conditions.CheckDrafts;
import io.github.migrationdrift.drift.rules.conditions.LengthCap;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A column that holds shorter or longer texts than the attribute. */
public final class ColumnLengthRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_LENGTH_NARROWER,
                Finding.COLUMN_LENGTH_NARROWER_IMPLICIT,
                Finding.COLUMN_LENGTH_FITS_ENUM,
                Finding.COLUMN_LENGTH_FITS_KEY,
                Finding.COLUMN_LENGTH_ONLY_READ,
                Finding.COLUMN_LENGTH_TRANSFORMED,
                Finding.COLUMN_LENGTH_WIDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.columns().flatMap(pair -> examine(comparison, pair).stream());
    }

    private static Optional<Drift> examine(Comparison comparison, ColumnPair pair) {
        Optional<LengthCap> cap = capBelow(pair);
        if (cap.isPresent()) {
            return Optional.of(capped(comparison, pair, cap.get()));
        }
        OptionalInt wanted = pair.entities().type().length();
        OptionalInt found = pair.migrations().type().length();
        return comparable(pair) && !wanted.equals(found) ? Optional.of(drift(comparison, pair)) : Optional.empty();
    }

    /** The check that admits less than the attribute and than the type of the column. */
    static Optional<LengthCap> capBelow(ColumnPair pair) {
        boolean texts = comparable(pair) || pair.typeRelation() == TypeRelation.UNBOUNDED;
        return texts
                ? LengthCap.on(pair)
                        .filter(cap -> cap.length() < limit(pair.entities().type())
                                && cap.length() < limit(pair.migrations().type()))
                : Optional.empty();
    }

    private static boolean comparable(ColumnPair pair) {
        TypeRelation relation = pair.typeRelation();
        return relation == TypeRelation.SAME || relation == TypeRelation.BOUNDED;
    }

    private static int limit(ColumnType type) {
        return type.length().orElse(Integer.MAX_VALUE);
    }

    private static Drift drift(Comparison comparison, ColumnPair pair) {
        MappingIndex mapping = comparison.mapping();
        Finding finding = fitsKey(comparison, pair)
                ? Finding.COLUMN_LENGTH_FITS_KEY
                : finding(comparison, pair, limit(pair.migrations().type()));
        String wanted = pair.entities().type().shortDefinition();
        String found = pair.migrations().type().explained();
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(found)
                .message("The column " + pair.name() + " is " + found + ", the attribute is " + wanted + ".")
                .repair(
                        finding == Finding.COLUMN_LENGTH_TRANSFORMED
                                ? OwnSql.BY_HAND
                                : TypeChange.repair(mapping, pair))
                .consequence(
                        isEnough(finding)
                                ? Consequence.NONE
                                : tooLong(
                                        finding,
                                        attribute,
                                        Refusal.tooLong(pair.migrations().type())));
    }

    private static Drift capped(Comparison comparison, ColumnPair pair, LengthCap cap) {
        MappingIndex mapping = comparison.mapping();
        Finding finding = finding(comparison, pair, cap.length());
        String wanted = pair.entities().type().shortDefinition();
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(
                        pair.migrations().type().shortDefinition() + " " + CheckDrafts.describe(List.of(cap.check())))
                .message("The check " + cap.check().name() + " accepts " + cap.length() + " characters in "
                        + pair.name() + ", the attribute is " + wanted + ".")
                .repair(finding == Finding.COLUMN_LENGTH_TRANSFORMED ? OwnSql.BY_HAND : capped(mapping, pair, cap))
                .consequence(
                        isEnough(finding)
                                ? Consequence.NONE
                                : tooLong(finding, attribute, Refusal.check(pair.table(), List.of(cap.check()))));
    }

    private static Repair capped(MappingIndex mapping, ColumnPair pair, LengthCap cap) {
        if (!cap.alone()) {
            return Repair.author("the check " + cap.check().name() + " says more than a length");
        }
        Change drop = new Drop(new OfCheck(pair.tableName(), cap.check()));
        boolean typeFits = pair.entities().type().equals(pair.migrations().type());
        return typeFits ? Repair.of(drop) : TypeChange.repair(mapping, pair, drop);
    }

    private static boolean isEnough(Finding finding) {
        return Set.of(Finding.COLUMN_LENGTH_WIDER, Finding.COLUMN_LENGTH_FITS_ENUM, Finding.COLUMN_LENGTH_FITS_KEY)
                .contains(finding);
    }

    /** Whether both sides have the column refer to one that is as short on both. */
    private static boolean fitsKey(Comparison comparison, ColumnPair pair) {
        return limit(pair.migrations().type()) < limit(pair.entities().type())
                && refersToOneAsShort(comparison.entities(), pair)
                && refersToOneAsShort(comparison.migrations(), pair);
    }

    private static boolean refersToOneAsShort(Catalog catalog, ColumnPair pair) {
        String found = pair.migrations().type().definition();
        for (Column column : referenced(catalog, pair)) {
            if (column.type().definition().equals(found)) {
                return true;
            }
        }
        return false;
    }

    private static List<Column> referenced(Catalog catalog, ColumnPair pair) {
        List<Column> referenced = new ArrayList<>();
        for (ForeignKey key : foreignKeys(catalog, pair.tableName())) {
            int position = key.columns().indexOf(pair.name());
            if (position >= 0) {
                String target = key.targetColumns().get(position);
                catalog.table(key.target())
                        .flatMap(table -> table.column(target))
                        .ifPresent(referenced::add);
            }
        }
        return referenced;
    }

    private static List<ForeignKey> foreignKeys(Catalog catalog, ObjectName table) {
        return catalog.table(table).map(Table::foreignKeys).orElse(List.of());
    }

    private static Consequence tooLong(Finding finding, String attribute, Refusal refusal) {
        return switch (finding) {
            case COLUMN_LENGTH_ONLY_READ -> Limits.onlyRead(attribute);
            case COLUMN_LENGTH_TRANSFORMED -> Limits.transformed(attribute);
            default ->
                Use.some(Operation.INSERT, "writing a longer " + attribute).fails(refusal);
        };
    }

    private static Finding finding(Comparison comparison, ColumnPair pair, int found) {
        MappingIndex mapping = comparison.mapping();
        int wanted = limit(pair.entities().type());
        if (found > wanted) {
            return Finding.COLUMN_LENGTH_WIDER;
        }
        Optional<MappedColumn> mapped = mapping.column(pair.tableName(), pair.name());
        OptionalInt longestConstant = mapped.stream()
                .flatMap(column -> column.enumConstants().stream())
                .mapToInt(String::length)
                .max();
        if (longestConstant.isPresent()) {
            return longestConstant.getAsInt() <= found
                    ? Finding.COLUMN_LENGTH_FITS_ENUM
                    : Finding.COLUMN_LENGTH_NARROWER;
        }
        if (!Use.written(comparison, pair)) {
            return Finding.COLUMN_LENGTH_ONLY_READ;
        }
        if (OwnSql.writing(comparison, pair).filter(sql -> !sql.exceeds()).isPresent()) {
            return Finding.COLUMN_LENGTH_TRANSFORMED;
        }
        boolean stated = wanted != 255
                || mapped.filter(column -> column.explicit().contains(MappedColumn.Explicit.LENGTH)
                                || column.explicit().contains(MappedColumn.Explicit.DEFINITION))
                        .isPresent();
        return stated ? Finding.COLUMN_LENGTH_NARROWER : Finding.COLUMN_LENGTH_NARROWER_IMPLICIT;
    }
}

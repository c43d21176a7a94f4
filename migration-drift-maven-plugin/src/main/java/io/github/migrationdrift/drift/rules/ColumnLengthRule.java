package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A column that holds shorter or longer texts than the attribute. */
final class ColumnLengthRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_LENGTH_NARROWER,
                Finding.COLUMN_LENGTH_NARROWER_IMPLICIT,
                Finding.COLUMN_LENGTH_FITS_ENUM,
                Finding.COLUMN_LENGTH_WIDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(ColumnLengthRule::comparable)
                .filter(pair -> !length(pair.entities().type())
                        .equals(length(pair.migrations().type())))
                .map(pair -> drift(comparison.mapping(), pair));
    }

    private static boolean comparable(ColumnPair pair) {
        TypeRelation relation = TypeRelation.of(pair);
        return relation == TypeRelation.SAME || relation == TypeRelation.BOUNDED;
    }

    private static OptionalInt length(ColumnType type) {
        return type.length();
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair) {
        Finding finding = finding(mapping, pair);
        String wanted = pair.entities().type().shortDefinition();
        String found = pair.migrations().type().shortDefinition();
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        boolean wider = finding == Finding.COLUMN_LENGTH_WIDER || finding == Finding.COLUMN_LENGTH_FITS_ENUM;
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(found)
                .message("The column " + pair.name() + " is " + found + ", the attribute is " + wanted + ".")
                .repair(ColumnRepairs.changeType(pair))
                .consequence(wider ? Consequence.NONE : tooLong(mapping, pair, attribute));
    }

    private static Consequence tooLong(MappingIndex mapping, ColumnPair pair, String attribute) {
        return Use.written(mapping, pair.tableName(), pair.name())
                ? Use.some(Operation.INSERT, "writing a longer " + attribute)
                        .fails(
                                "value too long for type "
                                        + pair.migrations().type().definition(),
                                "22001")
                : Consequence.of("nothing breaks through Hibernate, which only reads " + attribute);
    }

    private static Finding finding(MappingIndex mapping, ColumnPair pair) {
        int wanted = length(pair.entities().type()).orElse(Integer.MAX_VALUE);
        int found = length(pair.migrations().type()).orElse(Integer.MAX_VALUE);
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
        boolean stated = wanted != 255
                || mapped.filter(column -> column.explicit().contains(MappedColumn.Explicit.LENGTH)
                                || column.explicit().contains(MappedColumn.Explicit.DEFINITION))
                        .isPresent();
        return stated ? Finding.COLUMN_LENGTH_NARROWER : Finding.COLUMN_LENGTH_NARROWER_IMPLICIT;
    }
}

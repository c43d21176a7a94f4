package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far sequences count, and the columns that they number.
 *
 * @param entities the tables of the entities
 * @param migrations the tables of the migrations
 */
record SequenceReach(Map<ObjectName, Table> entities, Map<ObjectName, Table> migrations, MappingIndex mapping) {

    static SequenceReach in(Comparison comparison) {
        return new SequenceReach(
                comparison.entities().tablesByName(), comparison.migrations().tablesByName(), comparison.mapping());
    }

    /** In either direction. */
    static long of(Sequence sequence) {
        return sequence.increment() > 0 ? sequence.maximum() : -(sequence.minimum() + 1);
    }

    /** How far the identifiers that it numbers go. */
    long ofIdentifiers(Sequence sequence) {
        LongSummaryStatistics reaches = mapping.sequences(sequence.name()).stream()
                .flatMap(mapped -> mapping.columns(mapped.entity(), mapped.attribute()).stream())
                .flatMap(mapped -> column(entities, mapped.table(), mapped.column()).stream())
                .mapToLong(SequenceReach::of)
                .summaryStatistics();
        return reaches.getCount() == 0 ? Long.MAX_VALUE : reaches.getMax();
    }

    /** A serial column of too small a type is a drift of the column, and its sequence follows. */
    long ofOwner(Sequence sequence) {
        return sequence.owner()
                .flatMap(owner -> column(migrations, owner.table(), owner.column()))
                .map(SequenceReach::of)
                .orElse(Long.MAX_VALUE);
    }

    private static Optional<Column> column(Map<ObjectName, Table> tables, ObjectName table, String column) {
        return Optional.ofNullable(tables.get(table)).flatMap(found -> found.column(column));
    }

    private static long of(Column column) {
        return column.type()
                .known()
                .map(PostgresType::maximum)
                .orElse(OptionalLong.empty())
                .orElse(Long.MAX_VALUE);
    }
}

package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that Hibernate fills in every row, although its DDL admits NULL: NOT NULL suits them as well. */
final class NeverNull {
    private static final Set<Explicit> VALUES =
            Set.of(Explicit.VERSION, Explicit.TIMESTAMP, Explicit.GENERATED, Explicit.NEVER_NULL);

    private NeverNull() {}

    /** Whether no row of the table is written without a value. */
    static boolean isWritten(MappingIndex mapping, ColumnPair pair) {
        return all(mapping, pair, column -> hasValue(column) && isInEach(mapping, pair, column));
    }

    /** The same; or it is said so for each entity whose rows stand in the table. */
    static boolean isWrittenOrSaid(MappingIndex mapping, ColumnPair pair) {
        if (isWritten(mapping, pair)) {
            return true;
        }
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        Set<String> having = entities(attributes);
        boolean always = mapping.tables(pair.tableName()).stream()
                .filter(table -> table.role() == MappedTable.Role.ENTITY)
                .map(MappedTable::entity)
                .allMatch(having::contains);
        return always
                && !isOfSubclasses(mapping, pair, attributes)
                && all(
                        mapping,
                        pair,
                        column -> column.hulls().isEmpty() && column.explicit().contains(Explicit.NEVER_NULL));
    }

    /** Whether rows of an entity without the attribute stand in the table too, as in a single-table hierarchy. */
    static boolean isOfSubclasses(MappingIndex mapping, ColumnPair pair, List<MappedColumn> attributes) {
        Set<String> having = entities(attributes);
        Set<String> subclasses = mapping.subclasses(pair.tableName()).stream()
                .map(MappedTable::entity)
                .collect(Collectors.toSet());
        return !having.isEmpty() && subclasses.containsAll(having);
    }

    private static Set<String> entities(List<MappedColumn> attributes) {
        return attributes.stream().map(MappedColumn::entity).collect(Collectors.toSet());
    }

    /** Whether only who takes a value away writes a row without one. */
    static boolean isInitialised(MappingIndex mapping, ColumnPair pair) {
        return all(mapping, pair, column -> isAtLeastInitialised(column) && isInEach(mapping, pair, column));
    }

    /** Whether Hibernate writes no row at all for an attribute that is null, so that NOT NULL refuses none. */
    static boolean isWithoutRow(MappingIndex mapping, ColumnPair pair) {
        return pair.entities().nullable()
                && all(mapping, pair, column -> column.explicit().contains(Explicit.WITHOUT_ROW_WHEN_NULL));
    }

    /** The embedded attribute that must be null for the column to be without a value; the outermost. */
    static Optional<Hull> hull(MappingIndex mapping, ColumnPair pair) {
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        return attributes.stream()
                .filter(column -> attributes.size() == 1 && column.inserted() && isAtLeastInitialised(column))
                .filter(column -> isInRowsOfItsEntity(mapping, column))
                .flatMap(column -> unguarded(mapping, pair, column))
                .reduce((inner, outer) -> outer);
    }

    private static boolean all(MappingIndex mapping, ColumnPair pair, Predicate<MappedColumn> wanted) {
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        return !attributes.isEmpty()
                && attributes.stream().allMatch(column -> column.inserted() && wanted.test(column));
    }

    /** Whether the column is all that there is of an element: for one that is null there is no row. */
    static boolean isElement(MappingIndex mapping, ObjectName table, String column) {
        List<MappedColumn> attributes = mapping.columns(table, column);
        return !attributes.isEmpty()
                && attributes.stream()
                        .allMatch(attribute -> attribute.inserted()
                                && attribute.attribute() != null
                                && mapping.tables(table).stream()
                                        .allMatch(collection -> collection.role() == MappedTable.Role.COLLECTION
                                                && attribute.attribute().equals(collection.attribute())));
    }

    private static boolean isAtLeastInitialised(MappedColumn column) {
        return hasValue(column) || column.explicit().contains(Explicit.INITIALISED);
    }

    private static boolean hasValue(MappedColumn column) {
        return column.primitive() || VALUES.stream().anyMatch(column.explicit()::contains);
    }

    private static boolean isInEach(MappingIndex mapping, ColumnPair pair, MappedColumn column) {
        return isInEveryElement(mapping, column)
                || (isInRowsOfItsEntity(mapping, column)
                        && unguarded(mapping, pair, column).findAny().isEmpty());
    }

    private static boolean isInRowsOfItsEntity(MappingIndex mapping, MappedColumn column) {
        return column.attribute() != null
                && mapping.subclasses(column.table()).stream()
                        .map(MappedTable::entity)
                        .noneMatch(column.entity()::equals)
                && mapping.tables(column.table()).stream()
                        .filter(table -> table.role() != MappedTable.Role.SECONDARY)
                        .allMatch(table -> table.role() != MappedTable.Role.COLLECTION
                                && table.entity().equals(column.entity()));
    }

    /** Those that may be null as a whole as far as the entities' own table goes: none of their columns is NOT NULL there. */
    private static Stream<Hull> unguarded(MappingIndex mapping, ColumnPair pair, MappedColumn column) {
        return column.hulls().stream()
                .filter(hull -> pair.table().entities().columns().stream()
                        .filter(sibling -> !sibling.nullable())
                        .flatMap(sibling -> mapping.columns(pair.tableName(), sibling.name()).stream())
                        .noneMatch(sibling -> sibling.inserted()
                                && sibling.entity().equals(column.entity())
                                && String.valueOf(sibling.attribute()).startsWith(hull.attribute() + ".")));
    }

    /** Neither in an embeddable, which may be null as a whole, nor beside rows of other entities. */
    static boolean isInEveryRow(MappingIndex mapping, MappedColumn column) {
        return column.attribute() != null
                && !column.attribute().contains(".")
                && mapping.tables(column.table()).stream()
                        .map(MappedTable::entity)
                        .allMatch(column.entity()::equals);
    }

    /** Elements that are null have no row. */
    private static boolean isInEveryElement(MappingIndex mapping, MappedColumn column) {
        return column.attribute() != null
                && mapping.tables(column.table()).stream()
                        .allMatch(table -> table.role() == MappedTable.Role.COLLECTION
                                && column.attribute().startsWith(table.attribute() + ".")
                                && !column.attribute()
                                        .substring(String.valueOf(table.attribute())
                                                        .length()
                                                + 1)
                                        .contains("."));
    }
}

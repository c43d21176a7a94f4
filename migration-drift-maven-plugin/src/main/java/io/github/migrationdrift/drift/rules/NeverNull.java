package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;

/** Columns that Hibernate fills in every row, although its DDL admits NULL: NOT NULL suits them as well. */
final class NeverNull {
    private NeverNull() {}

    static boolean isWritten(MappingIndex mapping, ObjectName table, String column) {
        List<MappedColumn> attributes = mapping.columns(table, column);
        return !attributes.isEmpty() && attributes.stream().allMatch(attribute -> isWritten(mapping, attribute));
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

    private static boolean isWritten(MappingIndex mapping, MappedColumn column) {
        boolean hasValue = column.primitive()
                || column.explicit().contains(Explicit.VERSION)
                || column.explicit().contains(Explicit.TIMESTAMP);
        return hasValue && column.inserted() && (isInEveryRow(mapping, column) || isInEveryElement(mapping, column));
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

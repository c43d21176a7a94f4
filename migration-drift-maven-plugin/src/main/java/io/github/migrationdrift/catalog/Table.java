package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A relation with rows.
 *
 * @param columns in the order of the table
 * @param uniqueKeys unique constraints and plain unique indexes, which mean the same
 * @param indexes every index that is neither behind the primary key nor one of {@code uniqueKeys}
 */
public record Table(
        ObjectName name,
        TableKind kind,
        Optional<String> comment,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<CheckConstraint> checks) {

    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }
}

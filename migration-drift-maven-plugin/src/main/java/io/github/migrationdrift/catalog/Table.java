package io.github.migrationdrift.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A relation with rows.
 *
 * @param partitionKey how a partitioned table is divided, for example {@code RANGE (created)}
 * @param parents the tables that it inherits from, in their order
 * @param insertTriggers whether a trigger may change a row before it is inserted
 * @param columns in the order of the table
 * @param uniqueKeys unique constraints and plain unique indexes, which mean the same
 * @param indexes every index that is neither behind a constraint nor one of {@code uniqueKeys}
 */
public record Table(
        ObjectName name,
        TableKind kind,
        Optional<String> comment,
        Optional<String> partitionKey,
        List<ObjectName> parents,
        boolean insertTriggers,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<CheckConstraint> checks,
        List<ExclusionConstraint> exclusions) {

    public Table {
        parents = List.copyOf(parents);
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(
                name,
                kind,
                comment,
                partitionKey,
                parents,
                insertTriggers,
                others,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                indexes,
                checks,
                exclusions);
    }

    /** The same table with other keys, checks and indexes. */
    public Table withConstraints(
            Optional<PrimaryKey> key, List<UniqueKey> uniques, List<CheckConstraint> conditions, List<Index> others) {
        return new Table(
                name,
                kind,
                comment,
                partitionKey,
                parents,
                insertTriggers,
                columns,
                key,
                uniques,
                foreignKeys,
                others,
                conditions,
                exclusions);
    }

    /** The columns that the table is partitioned by. */
    public List<String> partitionColumns() {
        return partitionKey.map(PartitionKey::columns).orElse(List.of());
    }

    /** What it is and how large, as a report says it. */
    public String withColumnCount() {
        return kind.words() + " with " + columns.size() + (columns.size() == 1 ? " column" : " columns");
    }

    /** Whether the primary key or a unique one is made of just these columns, in any order: a foreign key can point to it. */
    public boolean hasKeyOn(Collection<String> columnNames) {
        return primaryKey.filter(key -> key.isOn(columnNames)).isPresent()
                || uniqueKeys.stream().anyMatch(key -> key.isOn(columnNames));
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }
}

package io.github.migrationdrift.discovery;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a schema has, and nothing else of it.
 *
 * @param columns each with its table
 */
public record SchemaNames(Set<ObjectName> tables, Set<ColumnName> columns, Set<ObjectName> sequences) {

    /** A column of a table. */
    record ColumnName(ObjectName table, String column) {}

    public static SchemaNames of(Catalog catalog) {
        return new SchemaNames(
                catalog.tables().stream().map(table -> table.name()).collect(Collectors.toSet()),
                catalog.tables().stream()
                        .flatMap(table ->
                                table.columns().stream().map(column -> new ColumnName(table.name(), column.name())))
                        .collect(Collectors.toSet()),
                catalog.sequences().stream().map(sequence -> sequence.name()).collect(Collectors.toSet()));
    }

    public static SchemaNames of(Mapping mapping) {
        return new SchemaNames(
                mapping.tables().stream().map(MappedTable::name).collect(Collectors.toSet()),
                mapping.columns().stream()
                        .map(column -> new ColumnName(column.table(), column.column()))
                        .collect(Collectors.toSet()),
                mapping.sequences().stream().map(MappedSequence::name).collect(Collectors.toSet()));
    }

    /** What this one has and the other has not. */
    SchemaNames without(SchemaNames other) {
        return new SchemaNames(
                minus(tables, other.tables), minus(columns, other.columns), minus(sequences, other.sequences));
    }

    int size() {
        return tables.size() + columns.size();
    }

    /** What both have. */
    SchemaNames in(SchemaNames other) {
        return without(without(other));
    }

    /** The names of tables and columns, each once in however many tables it stands. */
    Set<String> words() {
        Set<String> words = columns.stream().map(ColumnName::column).collect(Collectors.toCollection(HashSet::new));
        tables.forEach(table -> words.add(table.name()));
        return words;
    }

    static <T> Set<T> minus(Set<T> all, Set<T> some) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}

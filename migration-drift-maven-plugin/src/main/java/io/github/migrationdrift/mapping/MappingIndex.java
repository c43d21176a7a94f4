package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedTable.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers which entity and attribute stand behind an object of the schema, without searching. */
public final class MappingIndex {
    private final Map<ObjectName, List<MappedTable>> tables = new HashMap<>();
    private final Map<ObjectName, List<MappedTable>> subclasses = new HashMap<>();
    private final Map<ColumnKey, List<MappedColumn>> columns = new HashMap<>();
    private final Map<AttributeKey, List<MappedColumn>> attributes = new HashMap<>();
    private final Map<ObjectName, List<MappedKey>> keys = new HashMap<>();
    private final Map<ObjectName, List<MappedSequence>> sequences = new HashMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Mapping mapping;

    public MappingIndex(Mapping mapping) {
        this.mapping = mapping;
        mapping.tables()
                .forEach(table -> add(table.role() == Role.SUBCLASS ? subclasses : tables, table.name(), table));
        mapping.tables().stream()
                .filter(table -> table.role() == Role.ENTITY)
                .map(MappedTable::entity)
                .forEach(stored::add);
        mapping.columns().forEach(column -> {
            add(columns, new ColumnKey(column.table(), column.column()), column);
            add(attributes, new AttributeKey(column.entity(), column.attribute()), column);
        });
        mapping.keys().forEach(key -> add(keys, key.table(), key));
        mapping.sequences().forEach(sequence -> add(sequences, sequence.name(), sequence));
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Whether the name of a key or an index is one that nobody states. */
    public boolean isMadeName(String name) {
        return mapping.madeNames().contains(name);
    }

    /** All that is stored in the table, but for subclasses; several entities may share one. */
    public List<MappedTable> tables(ObjectName table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The subclasses whose rows stand among those of another entity. */
    public List<MappedTable> subclasses(ObjectName table) {
        return subclasses.getOrDefault(table, List.of());
    }

    public Optional<MappedTable> table(ObjectName table) {
        return tables(table).stream().findFirst();
    }

    /** Whether the entity has a table of its own, rather than one of its superclass. */
    public boolean hasTable(String entity) {
        return stored.contains(entity);
    }

    /** All attributes stored in the column. */
    public List<MappedColumn> columns(ObjectName table, String column) {
        return columns.getOrDefault(new ColumnKey(table, column), List.of());
    }

    /** The attribute that tells most about the column: one that Hibernate writes, if any. */
    public Optional<MappedColumn> column(ObjectName table, String column) {
        List<MappedColumn> candidates = columns(table, column);
        return candidates.stream()
                .filter(MappedColumn::written)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The orders in which the source names what makes the table's primary key. */
    public List<List<String>> keyOrders(ObjectName table) {
        return keys.getOrDefault(table, List.of()).stream()
                .map(MappedKey::columns)
                .toList();
    }

    /** Whether Java itself lets no two rows of the table have the same values there. */
    public boolean areDistinct(ObjectName table, List<String> columnNames) {
        return keys.getOrDefault(table, List.of()).stream()
                .filter(MappedKey::ofSet)
                .anyMatch(key -> columnNames.containsAll(key.columns()));
    }

    /** All identifiers that the sequence numbers. */
    public List<MappedSequence> sequences(ObjectName sequence) {
        return sequences.getOrDefault(sequence, List.of());
    }

    public Optional<MappedSequence> sequence(ObjectName sequence) {
        return sequences(sequence).stream().findFirst();
    }

    /** The columns of an attribute of an entity, by the class's name. */
    public List<MappedColumn> columns(String entity, @Nullable String attribute) {
        return attributes.getOrDefault(new AttributeKey(entity, attribute), List.of());
    }

    /** Simple name of the entity stored in the table, or the table's name where no entity is known. */
    public String entityLabel(ObjectName table) {
        return table(table).map(mapped -> simpleName(mapped.entity())).orElse(table.name());
    }

    /** {@code Book.isbn}, or the column's name where no attribute is known. */
    public String attributeLabel(ObjectName table, String column) {
        return column(table, column)
                .filter(mapped -> mapped.attribute() != null)
                .map(mapped -> simpleName(mapped.entity()) + "." + mapped.attribute())
                .orElse(column);
    }

    /** The class name without its package. */
    public static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
    }

    private record ColumnKey(ObjectName table, String column) {}

    private record AttributeKey(String entity, @Nullable String attribute) {}
}

package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins what several attributes of one entity say about a column; one that writes it goes before those that read. */
final class ColumnCollector {
    private final Map<Key, MappedColumn> columns = new LinkedHashMap<>();
    private final Set<Place> mapped = new HashSet<>();

    void add(MappedColumn column) {
        columns.merge(new Key(column.table(), column.column(), column.entity()), column, ColumnCollector::merge);
        mapped.add(new Place(column.table(), column.column()));
    }

    boolean isMapped(ObjectName table, String column) {
        return mapped.contains(new Place(table, column));
    }

    List<MappedColumn> columns() {
        return List.copyOf(columns.values());
    }

    private static MappedColumn merge(MappedColumn first, MappedColumn second) {
        MappedColumn main = second.writing().compareTo(first.writing()) > 0 ? second : first;
        Set<Explicit> explicit = EnumSet.noneOf(Explicit.class);
        explicit.addAll(first.explicit());
        explicit.addAll(second.explicit());
        return new MappedColumn(
                main.table(),
                main.column(),
                main.entity(),
                main.attribute(),
                main.declaringClass(),
                main.member(),
                main.javaType(),
                first.primitive() || second.primitive(),
                main.writing(),
                explicit,
                main.enumConstants(),
                main.binding(),
                main.hulls());
    }

    private record Key(ObjectName table, String column, String entity) {}

    private record Place(ObjectName table, String column) {}
}

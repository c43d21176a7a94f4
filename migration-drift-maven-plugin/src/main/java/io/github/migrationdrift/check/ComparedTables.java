package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.report.ComparedColumn;
import io.github.migrationdrift.report.ComparedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of both sides, as a report shows them. */
public final class ComparedTables {
    private ComparedTables() {}

    /** By their names. */
    public static List<ComparedTable> of(Catalog entities, Catalog migrations, MappingIndex mapping) {
        Map<ObjectName, Table> wanted = entities.tablesByName();
        Map<ObjectName, Table> found = migrations.tablesByName();
        TreeSet<ObjectName> names = new TreeSet<>(wanted.keySet());
        names.addAll(found.keySet());
        List<ComparedTable> tables = new ArrayList<>();
        for (ObjectName name : names) {
            tables.add(table(name, wanted.get(name), found.get(name), mapping.table(name)));
        }
        return tables;
    }

    private static ComparedTable table(
            ObjectName name, @Nullable Table wanted, @Nullable Table found, Optional<MappedTable> mapped) {
        TreeSet<String> references = new TreeSet<>();
        Stream.of(Optional.ofNullable(wanted), Optional.ofNullable(found))
                .flatMap(Optional::stream)
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::target)
                .forEach(target -> references.add(target.toString()));
        return new ComparedTable(
                name.schema(),
                name.name(),
                mapped.map(MappedTable::entity),
                columns(wanted, found),
                List.copyOf(references));
    }

    private static List<ComparedColumn> columns(@Nullable Table wanted, @Nullable Table found) {
        Map<String, String> entities = definitions(wanted);
        Map<String, String> migrations = definitions(found);
        Set<String> names = new LinkedHashSet<>(entities.keySet());
        names.addAll(migrations.keySet());
        return names.stream()
                .map(name -> new ComparedColumn(
                        name, Optional.ofNullable(entities.get(name)), Optional.ofNullable(migrations.get(name))))
                .toList();
    }

    private static Map<String, String> definitions(@Nullable Table table) {
        Map<String, String> definitions = new LinkedHashMap<>();
        if (table != null) {
            table.columns().forEach(column -> definitions.put(column.name(), Ddl.columnDefinition(column)));
        }
        return definitions;
    }
}

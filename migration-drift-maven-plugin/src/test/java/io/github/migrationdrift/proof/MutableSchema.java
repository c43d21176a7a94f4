package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.stream.Stream;

/** What operators find to change. */
record MutableSchema(Catalog catalog, String historyTable, MappingIndex mapping) {

    Stream<Table> tables() {
        return catalog.tables().stream()
                .filter(table -> table.kind() == TableKind.TABLE)
                .filter(table -> !table.name().name().equals(historyTable));
    }

    Stream<Table> views() {
        return catalog.tables().stream().filter(table -> table.kind() == TableKind.VIEW);
    }

    /** Tables that nothing else stands on. */
    Stream<Table> freeTables() {
        return tables().filter(table -> views().findAny().isEmpty());
    }

    Stream<Spot> columns() {
        return spots(tables());
    }

    Stream<Spot> freeColumns() {
        return spots(freeTables());
    }

    /** Foreign keys to the table, its own included. */
    Stream<ForeignKey> references(Table target) {
        return tables().flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.target().equals(target.name()));
    }

    boolean referenced(Table table) {
        return references(table).findAny().isPresent();
    }

    /** Whether the source names the columns of the table's key in this order. */
    boolean declaresKey(Table table, List<String> columns) {
        return mapping.keyOrders(table.name()).stream()
                .map(order -> order.stream().filter(columns::contains).toList())
                .anyMatch(columns::equals);
    }

    int major() {
        return Integer.parseInt(catalog.serverVersion().split("[.]")[0]);
    }

    private Stream<Spot> spots(Stream<Table> tables) {
        return tables.flatMap(table -> table.columns().stream().map(column -> new Spot(this, table, column)));
    }
}

package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import java.util.stream.Stream;

/** One column as the entities and as the migrations have it. */
public record ColumnPair(TablePair table, Column entities, Column migrations) {

    public static Stream<ColumnPair> in(TablePair table) {
        return table.columns().both().stream().map(pair -> new ColumnPair(table, pair.entities(), pair.migrations()));
    }

    public ObjectName tableName() {
        return table.name();
    }

    public String name() {
        return entities.name();
    }
}

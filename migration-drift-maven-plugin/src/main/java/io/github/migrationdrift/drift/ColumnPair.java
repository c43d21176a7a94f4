package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.TypeRelation;
import java.util.stream.Stream;

/** One column as the entities and as the migrations have it. */
public record ColumnPair(TablePair table, Column entities, Column migrations) {

    public static Stream<ColumnPair> in(TablePair table) {
        return table.columns().both().stream().map(pair -> new ColumnPair(table, pair.entities(), pair.migrations()));
    }

    /** How what the migrations made relates to what the entities ask for. */
    public TypeRelation typeRelation() {
        return TypeRelation.of(entities.type(), migrations.type());
    }

    public ObjectName tableName() {
        return table.name();
    }

    public String name() {
        return entities.name();
    }
}

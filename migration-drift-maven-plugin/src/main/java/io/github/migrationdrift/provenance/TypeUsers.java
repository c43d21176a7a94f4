package io.github.migrationdrift.provenance;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which attribute a type is for: the first whose column has it. */
public record TypeUsers(Map<ObjectName, MappedColumn> attributes) {

    public static TypeUsers of(Catalog catalog, MappingIndex mapping) {
        Map<ObjectName, MappedColumn> attributes = new HashMap<>();
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                mapping.column(table.name(), column.name())
                        .ifPresent(attribute ->
                                attributes.putIfAbsent(column.type().name(), attribute));
            }
        }
        return new TypeUsers(attributes);
    }

    Optional<MappedColumn> attribute(ObjectName type) {
        return Optional.ofNullable(attributes.get(type));
    }
}

package io.github.migrationdrift.report;

import java.util.List;
import java.util.Optional;

/**
 * A table that was compared, or that only one side has.
 *
 * @param entity the class that is stored in it, by its fully qualified name; empty where no entity is
 * @param columns those of both sides, in the order of the entities' table, then what only the migrations have
 * @param references the tables that its foreign keys point to on either side, as {@code schema.name}
 */
public record ComparedTable(
        String schema, String name, Optional<String> entity, List<ComparedColumn> columns, List<String> references) {
    public ComparedTable {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /** {@code schema.name}, as the path of a drift begins. */
    public String path() {
        return schema + "." + name;
    }
}

package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of columns in SQL. */
final class ColumnLists {
    private ColumnLists() {}

    static String sql(List<String> columns) {
        return columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
    }
}

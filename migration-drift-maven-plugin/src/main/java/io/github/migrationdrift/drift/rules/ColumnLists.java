package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What rules do with lists of columns. */
final class ColumnLists {
    private ColumnLists() {}

    /** Whether they are the same columns, whatever their order. */
    static boolean haveTheSame(List<String> first, List<String> second) {
        return new HashSet<>(first).equals(new HashSet<>(second));
    }

    static String sql(List<String> columns) {
        return columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
    }
}

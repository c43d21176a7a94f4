package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What rules do with lists of columns. */
public final class ColumnLists {
    private ColumnLists() {}

    /** Whether they are the same columns, whatever their order. */
    public static boolean haveTheSame(List<String> first, List<String> second) {
        return new HashSet<>(first).equals(new HashSet<>(second));
    }

    static String sql(List<String> columns) {
        return columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
    }
}

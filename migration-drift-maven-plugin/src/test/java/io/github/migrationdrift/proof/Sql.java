package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Collectors;

/** Statements, and the places that reports name. */
final class Sql {
    private Sql() {}

    static String name(Table table) {
        return Ddl.qualified(table.name());
    }

    static String alter(Table table, String action) {
        return "alter table " + name(table) + " " + action;
    }

    static String dropConstraint(Table table, String constraint) {
        return alter(table, "drop constraint " + Ddl.quote(constraint));
    }

    /** In the schema of the table. */
    static String dropIndex(Table table, String index) {
        return "drop index " + Ddl.qualified(new ObjectName(table.name().schema(), index));
    }

    static String list(List<String> columns) {
        return columns.stream().map(Ddl::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    static String literal(String text) {
        return Ddl.literal(text);
    }

    static String place(Table table, String column) {
        return table.name() + "." + column;
    }

    static String place(Table table, List<String> columns) {
        return table.name() + columns.stream().sorted().collect(Collectors.joining(", ", " (", ")"));
    }
}

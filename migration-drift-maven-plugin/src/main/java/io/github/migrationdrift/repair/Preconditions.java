package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries for the rows on which a statement would fail. */
final class Preconditions {
    private Preconditions() {}

    static String nulls(ObjectName table, String column) {
        return "select * from " + Ddl.name(table) + " where " + Ddl.quote(column) + " is null";
    }

    static String violating(ObjectName table, String condition) {
        return "select * from " + Ddl.name(table) + " where not (" + condition + ")";
    }

    static String duplicates(ObjectName table, List<String> columns, boolean nullsToo) {
        String keys = columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
        String notNull = columns.stream()
                .map(column -> Ddl.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return "select * from " + Ddl.name(table) + " where (" + keys + ") in (select " + keys + " from "
                + Ddl.name(table) + (nullsToo ? "" : " where " + notNull) + " group by " + keys
                + " having count(*) > 1)";
    }

    static String duplicatesOrNull(ObjectName table, List<String> columns) {
        String anyNull =
                columns.stream().map(column -> Ddl.quote(column) + " is null").collect(Collectors.joining(" or "));
        return duplicates(table, columns, false) + " or " + anyNull;
    }

    static String duplicates(ObjectName table, Index index) {
        String keys = index.keys().stream().map(Index.Key::text).collect(Collectors.joining(", "));
        String condition = index.predicate().map(text -> " where " + text).orElse("");
        return "select * from " + Ddl.name(table) + " where (" + keys + ") in (select " + keys + " from "
                + Ddl.name(table) + condition + " group by " + keys + " having count(*) > 1)";
    }

    static String orphans(ObjectName table, ForeignKey key) {
        String held = key.columns().stream()
                .map(column -> "r." + Ddl.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        String same = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "t." + Ddl.quote(key.targetColumns().get(i)) + " = r."
                        + Ddl.quote(key.columns().get(i)))
                .collect(Collectors.joining(" and "));
        return "select * from " + Ddl.name(table) + " r where " + held + " and not exists (select from "
                + Ddl.name(key.target()) + " t where " + same + ")";
    }
}

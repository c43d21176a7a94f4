package io.github.migrationdrift.drift.rules.index;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules ask of an index. */
public final class Indexes {
    private Indexes() {}

    /** The columns of an index over columns alone, in order. */
    public static Optional<List<String>> plainColumns(Index index) {
        boolean plain = index.keys().stream().allMatch(key -> key.column().isPresent());
        return plain
                ? Optional.of(index.keys().stream()
                        .flatMap(key -> key.column().stream())
                        .toList())
                : Optional.empty();
    }

    /** Whether an annotation could declare it: a btree over columns, for all rows. */
    public static boolean declarable(Index index) {
        return index.method().equals("btree")
                && index.predicate().isEmpty()
                && index.included().isEmpty()
                && plainColumns(index).isPresent()
                && index.keys().stream().allMatch(key -> key.operatorClass().isEmpty());
    }

    /** Whether only rows with NULL in a key are left out, which a unique index never counts as equal. */
    public static boolean countsEveryValue(Index index) {
        Set<String> redundant =
                index.keys().stream().map(key -> key.text() + " IS NOT NULL").collect(Collectors.toSet());
        return index.predicate()
                .map(condition -> Arrays.stream(condition.replaceAll("[()]", "").split(" AND "))
                        .allMatch(redundant::contains))
                .orElse(true);
    }

    /** Whether every column stands somewhere in the keys. */
    public static boolean mentions(Index index, List<String> columns) {
        return columnsRead(index).containsAll(columns);
    }

    /** The columns that the keys read, those within expressions too, in order of appearance. */
    static List<String> columnsRead(Index index) {
        return index.keys().stream()
                .flatMap(key -> key.column().isPresent()
                        ? key.column().stream()
                        : ExpressionParser.parse(key.text()).stream()
                                .flatMap(expression -> expression.columns().stream()))
                .distinct()
                .toList();
    }

    static boolean sameColumnSet(Index first, Index second) {
        return ColumnLists.haveTheSame(columnsRead(first), columnsRead(second));
    }

    /** Whether the second is the first with further columns in its INCLUDE clause. */
    static boolean onlyIncludesMore(Index first, Index second) {
        return second.included().containsAll(first.included())
                && second.included().size() > first.included().size()
                && first.keys().equals(second.keys())
                && first.unique() == second.unique()
                && first.method().equals(second.method())
                && first.predicate().equals(second.predicate());
    }

    public static String describe(Index index) {
        String keys = index.keys().stream().map(Indexes::describe).collect(Collectors.joining(", "));
        return (index.unique() ? "unique index" : "index")
                + (index.method().equals("btree") ? "" : " using " + index.method())
                + " (" + keys + ")"
                + (index.included().isEmpty() ? "" : " include (" + String.join(", ", index.included()) + ")")
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + index.predicate().map(text -> " where " + text).orElse("");
    }

    private static String describe(Index.Key key) {
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " nulls first" : " nulls last";
        return key.text()
                + key.collation().map(name -> " collate " + name).orElse("")
                + key.operatorClass().map(name -> " " + name).orElse("")
                + (key.descending() ? " desc" : "")
                + nulls;
    }
}

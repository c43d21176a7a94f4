package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes that keep nothing unique. */
final class IndexOperators {
    private static final String DIFFERENT = "index.different";

    private IndexOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("index.drop", IndexOperators::indexes, IndexOperators::drop),
                Operator.each("index.other order", IndexOperators::composite, IndexOperators::reverse),
                replaced("index.descending", "%s desc", ""),
                replaced("index.nulls first", "%s nulls first", ""),
                replaced("index.partial", "%s", " where %s is not null"),
                replaced("index.operator class", "%s text_pattern_ops", ""),
                replaced("index.collation", "%s collate \"C\"", ""),
                Operator.each("index.hash", IndexOperators::simple, IndexOperators::hash),
                Operator.each("index.include", IndexOperators::simple, IndexOperators::include),
                Operator.each("index.unique", IndexOperators::simple, IndexOperators::unique),
                Operator.each("index.invalid", IndexOperators::indexes, IndexOperators::invalid),
                Operator.each("index.duplicate", IndexOperators::indexes, IndexOperators::duplicate),
                added("index.add", "(%s)"),
                added("index.add partial", "(%s) where %s is null"),
                added("index.add hash", "using hash (%s)"),
                Operator.each("index.add expression", IndexOperators::texts, IndexOperators::expression));
    }

    private static Stream<TableIndex> indexes(MutableSchema schema) {
        return schema.tables().flatMap(table -> table.indexes().stream().map(index -> new TableIndex(table, index)));
    }

    private static Stream<TableIndex> composite(MutableSchema schema) {
        return indexes(schema).filter(index -> index.index().keys().size() > 1);
    }

    private static Stream<TableIndex> simple(MutableSchema schema) {
        return indexes(schema)
                .filter(index -> index.index().keys().size() == 1)
                .filter(index -> !index.index().keys().get(0).descending());
    }

    private static Operator replaced(String operator, String key, String tail) {
        return Operator.each(operator, IndexOperators::simple, (name, index) -> {
            String column = Ddl.quote(index.columns().get(0));
            return index.replace(
                    name,
                    "create index zz_index on %s (" + key.formatted(column) + ")" + tail.formatted(column),
                    DIFFERENT);
        });
    }

    private static Mutation drop(String operator, TableIndex index) {
        return Mutation.of(operator, index.drop(), "index.missing", index.place());
    }

    private static Mutation reverse(String operator, TableIndex index) {
        List<String> reversed = new ArrayList<>(index.columns());
        Collections.reverse(reversed);
        return index.replace(operator, "create index zz_index on %s " + Sql.list(reversed), DIFFERENT);
    }

    private static Mutation hash(String operator, TableIndex index) {
        return index.replace(
                operator, "create index zz_index on %s using hash " + Sql.list(index.columns()), DIFFERENT);
    }

    private static Mutation include(String operator, TableIndex index) {
        String other = index.table().columns().stream()
                .map(column -> column.name())
                .filter(name -> !index.columns().contains(name))
                .findFirst()
                .orElseThrow();
        return index.replace(
                operator,
                "create index zz_index on %s " + Sql.list(index.columns()) + " include (" + Ddl.quote(other) + ")",
                DIFFERENT);
    }

    /** It serves the same queries; what is new is that the columns are unique. */
    private static Mutation unique(String operator, TableIndex index) {
        return index.replace(
                operator, "create unique index zz_index on %s " + Sql.list(index.columns()), "unique.extra");
    }

    private static Mutation invalid(String operator, TableIndex index) {
        return Mutation.of(
                operator,
                "update pg_index set indisvalid = false where indexrelid = " + Sql.literal(index.qualified())
                        + "::regclass",
                "index.invalid",
                index.place());
    }

    private static Mutation duplicate(String operator, TableIndex index) {
        String keys = index.index().keys().stream()
                .map(key -> key.text() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return Mutation.of(
                operator,
                "create index zz_again on " + Sql.name(index.table()) + " (" + keys + ")",
                "index.duplicate",
                index.place());
    }

    private static Stream<Spot> free(MutableSchema schema) {
        return schema.columns()
                .filter(spot -> !spot.inUniqueKey() && !spot.inPrimaryKey() && !spot.leadsIndex())
                .filter(spot -> !spot.type().equals("json"));
    }

    private static Operator added(String operator, String definition) {
        return Operator.each(
                operator,
                IndexOperators::free,
                (name, spot) -> Mutation.of(
                        name,
                        "create index zz_added on " + Sql.name(spot.table()) + " "
                                + definition.replace("%s", spot.quoted()),
                        "index.extra",
                        Sql.place(spot.table(), List.of(spot.name()))));
    }

    private static Stream<Spot> texts(MutableSchema schema) {
        return free(schema)
                .filter(spot ->
                        spot.type().equals("varchar") && !spot.column().type().array());
    }

    private static Mutation expression(String operator, Spot spot) {
        return Mutation.of(
                operator,
                "create index zz_added on " + Sql.name(spot.table()) + " (lower(" + spot.quoted() + "))",
                "index.extra",
                Sql.place(spot.table(), List.of(spot.name())));
    }

    private record TableIndex(Table table, Index index) {
        List<String> columns() {
            return index.keys().stream().flatMap(key -> key.column().stream()).toList();
        }

        String place() {
            return Sql.place(table, columns());
        }

        String qualified() {
            return Sql.dropIndex(table, index.name()).substring("drop index ".length());
        }

        String drop() {
            return Sql.dropIndex(table, index.name());
        }

        Mutation replace(String operator, String create, String code) {
            return Mutation.of(operator, drop() + "; " + create.formatted(Sql.name(table)), code, place());
        }
    }
}

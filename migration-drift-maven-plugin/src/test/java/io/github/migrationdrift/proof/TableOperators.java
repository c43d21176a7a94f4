package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Stream;

/** What can happen to whole tables, views and schemas. */
final class TableOperators {
    private TableOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("table.drop", MutableSchema::freeTables, TableOperators::drop),
                Operator.each("table.rename", MutableSchema::freeTables, TableOperators::rename),
                Operator.each(
                        "table.rename beyond likeness",
                        MutableSchema::freeTables,
                        TableOperators::renameBeyondLikeness),
                Operator.each("table.move to another schema", MutableSchema::freeTables, TableOperators::move),
                new Operator("table.add", TableOperators::add),
                Operator.each("table.comment dropped", TableOperators::commented, TableOperators::dropComment),
                Operator.each("table.comment changed", TableOperators::commented, TableOperators::changeComment),
                Operator.each("view.drop", MutableSchema::views, TableOperators::dropView),
                Operator.each("view.column left out", MutableSchema::views, TableOperators::leaveColumnOut),
                new Operator("schema.drop", TableOperators::dropSchema),
                new Operator("schema.rename", TableOperators::renameSchema));
    }

    private static Mutation drop(String operator, Table table) {
        return Mutation.of(
                operator, "drop table " + Sql.name(table) + " cascade", "table.missing", String.valueOf(table.name()));
    }

    private static Mutation rename(String operator, Table table) {
        return Mutation.of(
                operator,
                Sql.alter(table, "rename to " + Ddl.quote("zz_" + table.name().name())),
                "table.renamed",
                String.valueOf(table.name()));
    }

    /** All columns together are as telling as the name, but one alone is not. */
    private static Mutation renameBeyondLikeness(String operator, Table table) {
        String sql = Sql.alter(table, "rename to xqj");
        return table.columns().size() > 1
                ? Mutation.of(operator, sql, "table.renamed", String.valueOf(table.name()))
                : new Mutation(
                        operator,
                        sql,
                        List.of(
                                "table.missing " + table.name(),
                                "table.extra " + table.name().schema() + ".xqj"));
    }

    private static Mutation move(String operator, Table table) {
        return Mutation.of(
                operator,
                "create schema zz_elsewhere; " + Sql.alter(table, "set schema zz_elsewhere"),
                "table.schema",
                String.valueOf(table.name()));
    }

    private static Stream<Mutation> add(MutableSchema schema) {
        return Stream.of(
                Mutation.of(
                        "table.add",
                        "create table public.zz_added (id bigint primary key, label text)",
                        "table.extra",
                        "public.zz_added"),
                Mutation.of(
                        "table.add",
                        "create table public.zz_added (id bigserial primary key, parent bigint references"
                                + " public.zz_added)",
                        "table.extra",
                        "public.zz_added"));
    }

    private static Stream<Table> commented(MutableSchema schema) {
        return schema.tables().filter(table -> table.comment().isPresent());
    }

    private static Mutation dropComment(String operator, Table table) {
        return comment(operator, table, "null");
    }

    private static Mutation changeComment(String operator, Table table) {
        return comment(operator, table, "'something else'");
    }

    private static Mutation comment(String operator, Table table, String text) {
        return Mutation.of(
                operator,
                "comment on table " + Sql.name(table) + " is " + text,
                "table.comment",
                String.valueOf(table.name()));
    }

    private static Mutation dropView(String operator, Table view) {
        return Mutation.of(
                operator, "drop view " + Sql.name(view) + " cascade", "table.missing", String.valueOf(view.name()));
    }

    private static Mutation leaveColumnOut(String operator, Table view) {
        String column = view.columns().get(1).name();
        return Mutation.of(
                operator,
                "drop view " + Sql.name(view) + "; create view " + Sql.name(view) + " as select 1::bigint as "
                        + Ddl.quote(view.columns().get(0).name()),
                "column.missing",
                Sql.place(view, column));
    }

    private static Stream<Mutation> dropSchema(MutableSchema schema) {
        return ownSchemas(schema)
                .map(name -> Mutation.of(
                        "schema.drop", "drop schema " + Ddl.quote(name) + " cascade", "schema.missing", name));
    }

    /** The tables are found where they are then. */
    private static Stream<Mutation> renameSchema(MutableSchema schema) {
        return ownSchemas(schema)
                .map(name -> new Mutation(
                        "schema.rename",
                        "alter schema " + Ddl.quote(name) + " rename to zz_renamed",
                        Stream.concat(
                                        Stream.of("schema.missing " + name),
                                        schema.tables()
                                                .filter(table ->
                                                        table.name().schema().equals(name))
                                                .map(table -> "table.schema " + table.name()))
                                .toList()));
    }

    private static Stream<String> ownSchemas(MutableSchema schema) {
        return schema.tables().map(table -> table.name().schema()).distinct().filter(name -> !name.equals("public"));
    }
}

package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Stream;

/** Columns that come and go, and whether they admit NULL. */
final class ColumnOperators {
    private ColumnOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("column.drop", ColumnOperators::droppable, ColumnOperators::drop),
                Operator.each("column.drop key column", ColumnOperators::keyColumns, ColumnOperators::drop),
                Operator.each("column.rename", ColumnOperators::droppable, ColumnOperators::rename),
                Operator.each("column.rename key column", ColumnOperators::keyColumns, ColumnOperators::rename),
                Operator.each(
                        "column.rename beyond likeness",
                        ColumnOperators::ordinary,
                        ColumnOperators::renameBeyondLikeness),
                added("column.add nullable", "integer"),
                added("column.add not null", "integer not null"),
                added("column.add not null with default", "integer not null default 7"),
                added("column.add generated", "integer generated always as (3 * 4) stored"),
                added("column.add unique", "integer unique"),
                added("column.add with check", "integer check (zz_added > 0)"),
                Operator.each("column.set not null", ColumnOperators::nullable, ColumnOperators::setNotNull),
                Operator.each("column.drop not null", ColumnOperators::notNull, ColumnOperators::dropNotNull));
    }

    private static Stream<Spot> droppable(MutableSchema schema) {
        return schema.freeColumns().filter(spot -> !spot.computes() && !spot.inPrimaryKey());
    }

    private static Stream<Spot> keyColumns(MutableSchema schema) {
        return schema.freeColumns().filter(spot -> !spot.computes() && spot.inPrimaryKey());
    }

    private static Mutation drop(String operator, Spot spot) {
        return Mutation.of(
                operator,
                Sql.alter(spot.table(), "drop column " + spot.quoted() + " cascade"),
                "column.missing",
                spot.place());
    }

    private static Mutation rename(String operator, Spot spot) {
        return Mutation.of(
                operator,
                Sql.alter(spot.table(), "rename column " + spot.quoted() + " to " + Ddl.quote("zz_" + spot.name())),
                "column.renamed",
                spot.place());
    }

    private static Stream<Spot> ordinary(MutableSchema schema) {
        return droppable(schema).filter(spot -> !spot.inForeignKey());
    }

    private static Mutation renameBeyondLikeness(String operator, Spot spot) {
        return new Mutation(
                operator,
                Sql.alter(spot.table(), "rename column " + spot.quoted() + " to xqj"),
                List.of("column.missing " + spot.place(), "column.extra " + Sql.place(spot.table(), "xqj")));
    }

    private static Operator added(String operator, String definition) {
        return Operator.each(
                operator,
                MutableSchema::tables,
                (String name, Table table) -> Mutation.of(
                        name,
                        Sql.alter(table, "add column zz_added " + definition),
                        "column.extra",
                        Sql.place(table, "zz_added")));
    }

    private static Stream<Spot> nullable(MutableSchema schema) {
        return schema.columns().filter(spot -> spot.column().nullable());
    }

    private static Mutation setNotNull(String operator, Spot spot) {
        return Mutation.of(operator, spot.alter("set not null"), "column.nullability", spot.place());
    }

    private static Stream<Spot> notNull(MutableSchema schema) {
        return schema.columns()
                .filter(spot -> !spot.column().nullable() && !spot.inPrimaryKey())
                .filter(spot -> spot.column().identity() == Column.Identity.NONE);
    }

    private static Mutation dropNotNull(String operator, Spot spot) {
        return Mutation.of(operator, spot.alter("drop not null"), "column.nullability", spot.place());
    }
}

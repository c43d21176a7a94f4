package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Primary keys. */
final class KeyOperators {
    private KeyOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("primary key.drop", KeyOperators::keyed, KeyOperators::drop),
                Operator.each("primary key.drop referenced", KeyOperators::referenced, KeyOperators::dropReferenced),
                Operator.each("primary key.other order", KeyOperators::reversible, KeyOperators::reverse),
                Operator.each(
                        "primary key.declared order", KeyOperators::declaredOtherwise, KeyOperators::reverseAsDeclared),
                Operator.each("primary key.fewer columns", KeyOperators::composite, KeyOperators::shorten),
                Operator.each("primary key.more columns", KeyOperators::extensible, KeyOperators::extend),
                Operator.each("primary key.add", KeyOperators::keyless, KeyOperators::add));
    }

    /** Where no foreign key stands on the primary key. */
    private static Stream<Table> keyed(MutableSchema schema) {
        return schema.tables().filter(table -> table.primaryKey().isPresent() && !schema.referenced(table));
    }

    private static Mutation drop(String operator, Table table) {
        return Mutation.of(operator, dropSql(table), "primary-key.missing", Sql.place(table, columns(table)));
    }

    private static Stream<Table> referenced(MutableSchema schema) {
        return schema.tables()
                .filter(schema::referenced)
                .filter(table -> schema.references(table)
                        .allMatch(key -> List.copyOf(key.targetColumns()).equals(columns(table))));
    }

    /** The foreign keys go too; they can come back only once the key is there again. */
    private static Mutation dropReferenced(String operator, Table table) {
        return Mutation.of(
                operator, dropSql(table) + " cascade", "primary-key.missing", Sql.place(table, columns(table)));
    }

    private static Stream<Table> composite(MutableSchema schema) {
        return keyed(schema).filter(table -> columns(table).size() > 1);
    }

    /** Into an order that is neither Hibernate's nor the source's. */
    private static Stream<Table> reversible(MutableSchema schema) {
        return composite(schema).filter(table -> !schema.declaresKey(table, reversed(table)));
    }

    private static Stream<Table> declaredOtherwise(MutableSchema schema) {
        return composite(schema).filter(table -> schema.declaresKey(table, reversed(table)));
    }

    private static Mutation reverse(String operator, Table table) {
        return replace(operator, table, reversed(table));
    }

    private static Mutation reverseAsDeclared(String operator, Table table) {
        return Mutation.unnoticed(operator, dropSql(table) + ", add primary key " + Sql.list(reversed(table)));
    }

    private static List<String> reversed(Table table) {
        List<String> reversed = new ArrayList<>(columns(table));
        Collections.reverse(reversed);
        return reversed;
    }

    private static Mutation shorten(String operator, Table table) {
        return replace(operator, table, columns(table).subList(0, columns(table).size() - 1));
    }

    private static Stream<Table> extensible(MutableSchema schema) {
        return keyed(schema).filter(table -> additional(table).isPresent());
    }

    private static Mutation extend(String operator, Table table) {
        List<String> longer = new ArrayList<>(columns(table));
        longer.add(additional(table).orElseThrow());
        return replace(operator, table, longer);
    }

    private static Optional<String> additional(Table table) {
        return table.columns().stream()
                .filter(column -> !column.nullable() && !columns(table).contains(column.name()))
                .map(column -> column.name())
                .findFirst();
    }

    private static Stream<Table> keyless(MutableSchema schema) {
        return schema.tables()
                .filter(table ->
                        table.primaryKey().isEmpty() && table.uniqueKeys().isEmpty());
    }

    private static Mutation add(String operator, Table table) {
        List<String> all = table.columns().stream().map(column -> column.name()).toList();
        return Mutation.of(
                operator,
                Sql.alter(table, "add primary key " + Sql.list(all)),
                "primary-key.extra",
                Sql.place(table, List.of()));
    }

    private static Mutation replace(String operator, Table table, List<String> columns) {
        return Mutation.of(
                operator,
                dropSql(table) + ", add primary key " + Sql.list(columns),
                "primary-key.columns",
                Sql.place(table, columns(table)));
    }

    private static String dropSql(Table table) {
        return Sql.dropConstraint(
                table, table.primaryKey().map(PrimaryKey::name).orElseThrow());
    }

    private static List<String> columns(Table table) {
        return table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }
}

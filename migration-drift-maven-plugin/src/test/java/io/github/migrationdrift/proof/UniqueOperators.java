package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Unique constraints and unique indexes. */
final class UniqueOperators {
    private static final int FIRST_WITH_NULLS_NOT_DISTINCT = 15;

    private UniqueOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("unique.drop", UniqueOperators::keys, UniqueOperators::drop),
                Operator.each("unique.partial", UniqueOperators::keys, UniqueOperators::partial),
                Operator.each("unique.plain index", UniqueOperators::keys, UniqueOperators::plain),
                Operator.each("unique.on expression", UniqueOperators::texts, UniqueOperators::expression),
                Operator.each("unique.fewer columns", UniqueOperators::composite, UniqueOperators::fewer),
                Operator.each("unique.nulls not distinct", UniqueOperators::nullable, UniqueOperators::nulls),
                Operator.each("unique.deferrable", UniqueOperators::keys, deferrable("deferrable")),
                Operator.each("unique.deferred", UniqueOperators::keys, deferrable("deferrable initially deferred")),
                Operator.each("unique.add constraint", UniqueOperators::free, UniqueOperators::addConstraint),
                Operator.each("unique.add index", UniqueOperators::free, UniqueOperators::addIndex));
    }

    private static Stream<TableKey> keys(MutableSchema schema) {
        return schema.tables()
                .flatMap(table -> table.uniqueKeys().stream().map(key -> new TableKey(schema, table, key)))
                .filter(TableKey::standsAlone);
    }

    private static Stream<TableKey> texts(MutableSchema schema) {
        return keys(schema)
                .filter(key -> key.columns().size() == 1)
                .filter(key -> key.table()
                        .column(key.columns().get(0))
                        .filter(column -> column.type().name().name().equals("varchar"))
                        .isPresent());
    }

    private static Stream<TableKey> composite(MutableSchema schema) {
        return keys(schema).filter(key -> key.columns().size() > 1);
    }

    private static Stream<TableKey> nullable(MutableSchema schema) {
        return keys(schema)
                .filter(key -> schema.major() >= FIRST_WITH_NULLS_NOT_DISTINCT)
                .filter(key -> key.columns().stream()
                        .flatMap(name -> key.table().column(name).stream())
                        .anyMatch(column -> column.nullable()));
    }

    private static Mutation drop(String operator, TableKey key) {
        return Mutation.of(operator, key.drop(), "unique.missing", key.place());
    }

    private static Mutation partial(String operator, TableKey key) {
        return Mutation.of(
                operator,
                key.drop() + "; create unique index zz_partial on " + Sql.name(key.table()) + " "
                        + Sql.list(key.columns()) + " where "
                        + Ddl.quote(key.columns().get(0)) + " is null",
                "unique.missing",
                key.place());
    }

    private static Mutation plain(String operator, TableKey key) {
        return Mutation.of(
                operator,
                key.drop() + "; create index zz_plain on " + Sql.name(key.table()) + " " + Sql.list(key.columns()),
                "unique.missing",
                key.place());
    }

    private static Mutation expression(String operator, TableKey key) {
        return Mutation.of(
                operator,
                key.drop() + "; create unique index zz_lower on " + Sql.name(key.table()) + " (lower("
                        + Ddl.quote(key.columns().get(0)) + "))",
                "unique.missing",
                key.place());
    }

    /** Another key: the wanted one is missing, and there is one that nobody wants. */
    private static Mutation fewer(String operator, TableKey key) {
        List<String> fewer = key.columns().subList(0, key.columns().size() - 1);
        return new Mutation(
                operator,
                key.drop() + "; " + Sql.alter(key.table(), "add unique " + Sql.list(fewer)),
                List.of("unique.missing " + key.place(), "unique.extra " + Sql.place(key.table(), fewer)));
    }

    private static Mutation nulls(String operator, TableKey key) {
        return Mutation.of(
                operator,
                key.drop() + "; " + Sql.alter(key.table(), "add unique nulls not distinct " + Sql.list(key.columns())),
                "unique.nulls",
                key.place());
    }

    private static java.util.function.BiFunction<String, TableKey, Mutation> deferrable(String when) {
        return (operator, key) -> Mutation.of(
                operator,
                key.drop() + "; " + Sql.alter(key.table(), "add unique " + Sql.list(key.columns()) + " " + when),
                "unique.deferrable",
                key.place());
    }

    private static Stream<Spot> free(MutableSchema schema) {
        return schema.columns()
                .filter(spot -> !spot.inUniqueKey() && !spot.inPrimaryKey() && !spot.leadsIndex())
                .filter(spot -> spot.column().type().array() || !spot.type().equals("json"));
    }

    private static Mutation addConstraint(String operator, Spot spot) {
        return added(operator, spot, Sql.alter(spot.table(), "add unique (" + spot.quoted() + ")"));
    }

    private static Mutation addIndex(String operator, Spot spot) {
        return added(
                operator,
                spot,
                "create unique index zz_unique on " + Sql.name(spot.table()) + " (" + spot.quoted() + ")");
    }

    private static Mutation added(String operator, Spot spot, String sql) {
        return Mutation.of(operator, sql, "unique.extra", Sql.place(spot.table(), List.of(spot.name())));
    }

    private record TableKey(MutableSchema schema, Table table, UniqueKey key) {
        List<String> columns() {
            return key.columns();
        }

        String place() {
            return Sql.place(table, columns());
        }

        String drop() {
            return key.constraint() ? Sql.dropConstraint(table, key.name()) : Sql.dropIndex(table, key.name());
        }

        /** No foreign key needs it and nothing else keeps the same columns unique. */
        boolean standsAlone() {
            HashSet<String> own = new HashSet<>(columns());
            boolean target = schema.references(table)
                    .anyMatch(reference -> own.equals(new HashSet<>(reference.targetColumns())));
            boolean primary = table.primaryKey()
                    .map(PrimaryKey::columns)
                    .filter(columns -> own.equals(new HashSet<>(columns)))
                    .isPresent();
            return !target && !primary;
        }
    }
}

package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Foreign keys. */
final class ForeignKeyOperators {
    private ForeignKeyOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("foreign key.drop", ForeignKeyOperators::keys, ForeignKeyOperators::drop),
                Operator.each(
                        "foreign key.other table", ForeignKeyOperators::redirectable, ForeignKeyOperators::redirect),
                Operator.each(
                        "foreign key.crossed columns", ForeignKeyOperators::crossable, ForeignKeyOperators::cross),
                Operator.each("foreign key.add", ForeignKeyOperators::addable, ForeignKeyOperators::add),
                options("foreign key.on delete cascade", "on delete cascade", "foreign-key.on-delete"),
                options("foreign key.on delete set null", "on delete set null", "foreign-key.on-delete"),
                options("foreign key.on delete restrict", "on delete restrict", "foreign-key.on-delete"),
                options("foreign key.on update cascade", "on update cascade", "foreign-key.on-update"),
                options("foreign key.deferrable", "deferrable", "foreign-key.deferrable"),
                options("foreign key.deferred", "deferrable initially deferred", "foreign-key.deferrable"),
                options("foreign key.not valid", "not valid", "foreign-key.not-validated"),
                Operator.each(
                        "foreign key.declared action dropped",
                        ForeignKeyOperators::cascading,
                        (name, key) -> key.replace(name, "", "foreign-key.on-delete")));
    }

    private static Stream<TableReference> keys(MutableSchema schema) {
        return schema.tables()
                .flatMap(table -> table.foreignKeys().stream().map(key -> new TableReference(schema, table, key)));
    }

    private static Stream<TableReference> cascading(MutableSchema schema) {
        return keys(schema).filter(reference -> reference.key().onDelete() == ForeignKey.Action.CASCADE);
    }

    private static Operator options(String operator, String options, String code) {
        return Operator.each(
                operator,
                schema -> keys(schema).filter(reference -> reference.key().onDelete() == ForeignKey.Action.NO_ACTION),
                (name, reference) -> reference.replace(name, options, code));
    }

    private static Mutation drop(String operator, TableReference reference) {
        return Mutation.of(operator, reference.drop(), "foreign-key.missing", reference.place());
    }

    private static Stream<TableReference> redirectable(MutableSchema schema) {
        return keys(schema)
                .filter(reference -> reference.key().columns().size() == 1
                        && reference.otherTarget().isPresent());
    }

    private static Mutation redirect(String operator, TableReference reference) {
        Table other = reference.otherTarget().orElseThrow();
        return Mutation.of(
                operator,
                reference.drop() + "; "
                        + references(reference.table(), reference.key().columns(), other),
                "foreign-key.target",
                reference.place());
    }

    private static Stream<TableReference> crossable(MutableSchema schema) {
        return keys(schema).filter(reference -> reference.key().columns().size() > 1);
    }

    private static Mutation cross(String operator, TableReference reference) {
        List<String> crossed = new ArrayList<>(reference.key().targetColumns());
        Collections.reverse(crossed);
        return Mutation.of(
                operator,
                reference.drop() + "; " + reference.add(crossed, ""),
                "foreign-key.target",
                reference.place());
    }

    private static Stream<Spot> addable(MutableSchema schema) {
        return schema.columns()
                .filter(spot -> !spot.inForeignKey()
                        && target(schema, spot.table(), spot.name()).isPresent());
    }

    private static Mutation add(String operator, Spot spot) {
        Table target = target(spot.schema(), spot.table(), spot.name()).orElseThrow();
        return Mutation.of(
                operator,
                references(spot.table(), List.of(spot.name()), target),
                "foreign-key.extra",
                Sql.place(spot.table(), List.of(spot.name())));
    }

    private static String references(Table table, List<String> columns, Table target) {
        return Sql.alter(
                table,
                "add foreign key " + Sql.list(columns) + " references " + Sql.name(target) + " "
                        + Sql.list(target.primaryKey().orElseThrow().columns()));
    }

    /** A table whose key has one column of the same type. */
    private static Optional<Table> target(MutableSchema schema, Table table, String column) {
        String type = table.column(column).orElseThrow().type().definition();
        return schema.tables()
                .filter(candidate -> candidate.primaryKey().map(PrimaryKey::columns).orElse(List.of()).stream()
                        .map(name -> candidate.column(name).orElseThrow().type().definition())
                        .toList()
                        .equals(List.of(type)))
                .findFirst();
    }

    private record TableReference(MutableSchema schema, Table table, ForeignKey key) {
        String place() {
            return Sql.place(table, key.columns());
        }

        String drop() {
            return Sql.dropConstraint(table, key.name());
        }

        String add(List<String> targetColumns, String options) {
            return Sql.alter(
                    table,
                    "add constraint " + Ddl.quote(key.name()) + " foreign key " + Sql.list(key.columns())
                            + " references " + Ddl.qualified(key.target()) + " " + Sql.list(targetColumns) + " "
                            + options);
        }

        Mutation replace(String operator, String options, String code) {
            return Mutation.of(operator, drop() + "; " + add(key.targetColumns(), options), code, place());
        }

        Optional<Table> otherTarget() {
            String type =
                    table.column(key.columns().get(0)).orElseThrow().type().definition();
            return schema.tables()
                    .filter(candidate -> !candidate.name().equals(key.target()))
                    .filter(candidate -> candidate.primaryKey().map(PrimaryKey::columns).orElse(List.of()).stream()
                            .map(name ->
                                    candidate.column(name).orElseThrow().type().definition())
                            .toList()
                            .equals(List.of(type)))
                    .findFirst();
        }
    }
}

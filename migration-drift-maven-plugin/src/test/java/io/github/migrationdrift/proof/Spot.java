package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Stream;

/** A column in its table. */
record Spot(MutableSchema schema, Table table, Column column) {

    String name() {
        return column.name();
    }

    String quoted() {
        return Ddl.quote(column.name());
    }

    String place() {
        return Sql.place(table, column.name());
    }

    String type() {
        return column.type().name().name();
    }

    String alter(String action) {
        return Sql.alter(table, "alter column " + quoted() + " " + action);
    }

    boolean inPrimaryKey() {
        return table.primaryKey().filter(key -> key.columns().contains(name())).isPresent();
    }

    boolean inForeignKey() {
        return foreignKeys().anyMatch(key -> key.columns().contains(name()));
    }

    boolean inUniqueKey() {
        return table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(name()));
    }

    boolean leadsIndex() {
        return table.indexes().stream()
                .anyMatch(index ->
                        index.keys().get(0).column().filter(name()::equals).isPresent());
    }

    boolean inIndex() {
        return table.indexes().stream()
                .flatMap(index -> index.keys().stream())
                .anyMatch(key -> key.text().contains(name()));
    }

    boolean inCheck() {
        return table.checks().stream().anyMatch(check -> check.columns().contains(name()));
    }

    boolean referenced() {
        return schema.references(table).anyMatch(key -> key.targetColumns().contains(name()));
    }

    /** Neither generated nor numbered nor with a default. */
    boolean plain() {
        return column.generationExpression().isEmpty()
                && column.defaultExpression().isEmpty()
                && !column.numbersItself();
    }

    /** Nothing else in the schema hangs on it. */
    boolean alone() {
        return Stream.of(inPrimaryKey(), inForeignKey(), inUniqueKey(), inIndex(), inCheck(), referenced(), computes())
                .noneMatch(Boolean::booleanValue);
    }

    /** A generated column reads it. */
    boolean computes() {
        return table.columns().stream()
                .flatMap(other -> other.generationExpression().stream())
                .anyMatch(expression -> expression.contains(name()));
    }

    boolean number() {
        return List.of("int2", "int4", "int8").contains(type())
                && !column.type().array();
    }

    private Stream<ForeignKey> foreignKeys() {
        return table.foreignKeys().stream();
    }
}

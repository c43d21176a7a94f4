package io.github.migrationdrift.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL DDL for what a catalog holds: one line for each statement, lower-case keywords, no semicolon. Names that
 * PostgreSQL or Hibernate generated are left out, so that PostgreSQL names the object.
 */
public final class Ddl {
    private Ddl() {}

    /** The name in double quotes where PostgreSQL needs them. */
    public static String quote(String identifier) {
        return Identifier.quote(identifier);
    }

    /** The name with its schema, unless that is {@code public}. */
    public static String name(ObjectName name) {
        return name.schema().equals("public") ? quote(name.name()) : Identifier.qualified(name);
    }

    /** The name with its schema, whatever that is. */
    public static String qualified(ObjectName name) {
        return Identifier.qualified(name);
    }

    /** What stands behind the column's name: type, collation, default or generation, and {@code not null}. */
    public static String columnDefinition(Column column) {
        return new ColumnDefinition(column).sql();
    }

    /**
     * The table with its primary key, unique constraints and checks, written as an ordinary table whatever its kind.
     * The rest is in {@link #createTableStatements}.
     */
    public static String createTable(Table table) {
        Stream<String> columns =
                table.columns().stream().map(column -> quote(column.name()) + " " + columnDefinition(column));
        Stream<String> primaryKey = table.primaryKey().stream().map(key -> primaryKey(table.name(), key));
        Stream<String> uniques =
                table.uniqueKeys().stream().filter(UniqueKey::constraint).map(key -> unique(table.name(), key));
        Stream<String> checks =
                table.checks().stream().filter(CheckConstraint::validated).map(check -> check(table.name(), check));
        String kind = table.kind() == TableKind.UNLOGGED_TABLE ? "unlogged table " : "table ";
        return Stream.of(columns, primaryKey, uniques, checks)
                .flatMap(part -> part)
                .collect(Collectors.joining(", ", "create " + kind + name(table.name()) + " (", ")"));
    }

    /** Everything that makes the table, in the order in which it can be run; foreign keys come last. */
    public static List<String> createTableStatements(Table table) {
        ObjectName name = table.name();
        List<String> statements = new ArrayList<>();
        statements.add(createTable(table));
        table.checks().stream()
                .filter(check -> !check.validated())
                .forEach(check -> statements.add(addCheck(name, check)));
        table.uniqueKeys().stream()
                .filter(key -> !key.constraint())
                .forEach(key -> statements.add(addUnique(name, key)));
        table.indexes().forEach(index -> statements.add(createIndex(name, index)));
        table.comment().ifPresent(comment -> statements.add(commentOnTable(name, Optional.of(comment))));
        table.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(column -> statements.add(commentOnColumn(name, column.name(), column.comment())));
        table.foreignKeys().forEach(key -> statements.add(addForeignKey(name, key)));
        return List.copyOf(statements);
    }

    public static String addColumn(ObjectName table, Column column) {
        return alter(table) + " add column " + quote(column.name()) + " " + columnDefinition(column);
    }

    public static String addPrimaryKey(ObjectName table, PrimaryKey key) {
        return alter(table) + " add " + primaryKey(table, key);
    }

    /** Adds a constraint or creates a unique index, as the key says. */
    public static String addUnique(ObjectName table, UniqueKey key) {
        if (key.constraint()) {
            return alter(table) + " add " + unique(table, key);
        }
        return "create unique index " + optionalName(ChosenName.of(table, key)) + "on " + name(table) + " "
                + Identifier.list(key.columns()) + (key.nullsNotDistinct() ? " nulls not distinct" : "");
    }

    public static String addForeignKey(ObjectName table, ForeignKey key) {
        return alter(table) + " add " + constraint(ChosenName.of(table, key)) + "foreign key "
                + Identifier.list(key.columns()) + " references " + name(key.target()) + " "
                + Identifier.list(key.targetColumns())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate())
                + (key.deferrable() ? " deferrable" : "")
                + (key.initiallyDeferred() ? " initially deferred" : "")
                + notValid(key.validated());
    }

    public static String addCheck(ObjectName table, CheckConstraint check) {
        return alter(table) + " add " + check(table, check) + notValid(check.validated());
    }

    public static String createIndex(ObjectName table, Index index) {
        String method = index.method().equals("btree") ? "" : "using " + quote(index.method()) + " ";
        return (index.unique() ? "create unique index " : "create index ")
                + optionalName(ChosenName.of(table, index)) + "on " + name(table) + " " + method
                + index.keys().stream().map(Ddl::key).collect(Collectors.joining(", ", "(", ")"))
                + (index.included().isEmpty() ? "" : " include " + Identifier.list(index.included()))
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + index.predicate().map(condition -> " where " + condition).orElse("");
    }

    public static String createSequence(Sequence sequence) {
        return new SequenceDefinition(sequence).sql();
    }

    public static String createEnumType(EnumType type) {
        return type.labels().stream()
                .map(Identifier::literal)
                .collect(Collectors.joining(", ", "create type " + name(type.name()) + " as enum (", ")"));
    }

    public static String createCompositeType(CompositeType type) {
        return type.attributes().stream()
                .map(attribute -> quote(attribute.name()) + " " + attribute.definition())
                .collect(Collectors.joining(", ", "create type " + name(type.name()) + " as (", ")"));
    }

    /** Sets the comment, or takes it away. */
    public static String commentOnTable(ObjectName table, Optional<String> comment) {
        return "comment on table " + name(table) + " is " + commentText(comment);
    }

    /** Sets the comment, or takes it away. */
    public static String commentOnColumn(ObjectName table, String column, Optional<String> comment) {
        return "comment on column " + name(table) + "." + quote(column) + " is " + commentText(comment);
    }

    private static String alter(ObjectName table) {
        return "alter table " + name(table);
    }

    private static String primaryKey(ObjectName table, PrimaryKey key) {
        return constraint(ChosenName.of(table, key)) + "primary key " + Identifier.list(key.columns());
    }

    private static String unique(ObjectName table, UniqueKey key) {
        return constraint(ChosenName.of(table, key)) + "unique " + (key.nullsNotDistinct() ? "nulls not distinct " : "")
                + Identifier.list(key.columns()) + (key.deferrable() ? " deferrable" : "");
    }

    private static String check(ObjectName table, CheckConstraint check) {
        return constraint(ChosenName.of(table, check)) + "check " + Parentheses.around(check.expression());
    }

    private static String key(Index.Key key) {
        return key.text()
                + key.collation().map(collation -> " collate " + collation).orElse("")
                + key.operatorClass().map(operatorClass -> " " + operatorClass).orElse("")
                + (key.descending() ? " desc" : "")
                + nullsOrder(key);
    }

    private static String nullsOrder(Index.Key key) {
        if (key.nullsFirst() == key.descending()) {
            return "";
        }
        return key.nullsFirst() ? " nulls first" : " nulls last";
    }

    private static String constraint(Optional<String> name) {
        return name.map(chosen -> "constraint " + quote(chosen) + " ").orElse("");
    }

    private static String optionalName(Optional<String> name) {
        return name.map(chosen -> quote(chosen) + " ").orElse("");
    }

    private static String action(String event, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : event + action.sql();
    }

    private static String notValid(boolean validated) {
        return validated ? "" : " not valid";
    }

    private static String commentText(Optional<String> comment) {
        return comment.map(Identifier::literal).orElse("null");
    }
}

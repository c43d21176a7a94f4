package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The name in double quotes, whether PostgreSQL needs them or not. */
    public static String inQuotes(String identifier) {
        return Identifier.inQuotes(identifier);
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
        return new ColumnDefinition(column, Optional.empty()).sql();
    }

    /**
     * The table with its primary key, unique constraints and checks, written as an ordinary table whatever its kind.
     * The rest is in {@link #createTableAlone}.
     */
    public static String createTable(Table table) {
        return new TableDefinition(table, Map.of()).create();
    }

    /** What makes the table, in the order in which it can be run, but for its foreign keys. */
    public static List<String> createTableAlone(Table table) {
        return new TableDefinition(table, Map.of()).statements();
    }

    /** Whether an expression, as PostgreSQL prints it, names the column. */
    public static boolean mentions(String expression, String column) {
        return Identifier.isIn(expression, column);
    }

    /** Text in quotes, for a statement. */
    public static String literal(String text) {
        return Identifier.literal(text);
    }

    /** Text in quotes as it stands in expressions that PostgreSQL prints: backslashes are nothing special there. */
    public static String printedLiteral(String text) {
        return Identifier.printedLiteral(text);
    }

    /** The call that takes the next number of a sequence, as PostgreSQL prints it. */
    public static String nextValue(ObjectName sequence) {
        return NextValue.of(sequence);
    }

    /** Each such call in an expression that PostgreSQL has printed. */
    public static List<String> nextValues(String expression) {
        return NextValue.in(expression);
    }

    public static String addColumn(ObjectName table, Column column) {
        return alter(table) + " add column " + quote(column.name()) + " " + columnDefinition(column);
    }

    public static String addPrimaryKey(ObjectName table, PrimaryKey key) {
        return alter(table) + " add " + ConstraintDefinition.of(table, key);
    }

    /** Adds a constraint or creates a unique index, as the key says. */
    public static String addUnique(ObjectName table, UniqueKey key) {
        return key.constraint()
                ? alter(table) + " add " + ConstraintDefinition.of(table, key)
                : IndexDefinition.of(table, key);
    }

    public static String addForeignKey(ObjectName table, ForeignKey key) {
        return alter(table) + " add " + ConstraintDefinition.of(table, key);
    }

    public static String addCheck(ObjectName table, CheckConstraint check) {
        return alter(table) + " add " + ConstraintDefinition.of(table, check);
    }

    /** The condition in parentheses, with lists as people write them. */
    public static String condition(CheckConstraint check) {
        return Parentheses.around(ValueLists.readable(check.expression()));
    }

    /** Adds it under the name that it has, whoever gave it. */
    public static String addNamed(ObjectName table, ForeignKey key) {
        return addNamed(table, key.name()) + ConstraintDefinition.of(key);
    }

    /** As {@link #addNamed(ObjectName, ForeignKey)}. */
    public static String addNamed(ObjectName table, CheckConstraint check) {
        return addNamed(table, check.name()) + ConstraintDefinition.of(check);
    }

    private static String addNamed(ObjectName table, String name) {
        return alter(table) + " add " + ConstraintDefinition.named(Optional.of(name));
    }

    /** Makes a constraint of the unique index that has its name. */
    public static String addByIndex(ObjectName table, PrimaryKey key) {
        return addNamed(table, key.name()) + "primary key using index " + quote(key.name())
                + key.deferral().clause();
    }

    /** As {@link #addByIndex(ObjectName, PrimaryKey)}. */
    public static String addByIndex(ObjectName table, UniqueKey key) {
        return addNamed(table, key.name()) + "unique using index " + quote(key.name())
                + key.deferral().clause();
    }

    /** The unique index under the name that it has, whoever gave it. */
    public static String createNamed(ObjectName table, UniqueKey key) {
        return IndexDefinition.of(table, key, Optional.of(key.name()));
    }

    /** The same index, built while others write. */
    public static String concurrently(String createIndex) {
        return createIndex.replaceFirst("^create (unique )?index", "$0 concurrently");
    }

    public static String setNotNull(ObjectName table, String column) {
        return alter(table) + " alter column " + quote(column) + " set not null";
    }

    public static String validateConstraint(ObjectName table, String name) {
        return alter(table) + " validate constraint " + quote(name);
    }

    public static String addExclusion(ObjectName table, ExclusionConstraint constraint) {
        return alter(table) + " add " + ConstraintDefinition.of(table, constraint);
    }

    public static String dropConstraint(ObjectName table, String name) {
        return alter(table) + " drop constraint " + quote(name);
    }

    public static String createIndex(ObjectName table, Index index) {
        return IndexDefinition.of(table, index);
    }

    public static String createSequence(Sequence sequence) {
        return new SequenceDefinition(sequence).sql();
    }

    public static String createEnumType(EnumType type) {
        return TypeDefinition.of(type).statements().get(0);
    }

    public static String createCompositeType(CompositeType type) {
        return TypeDefinition.of(type).statements().get(0);
    }

    /** Name, type and collation, as in {@code create type} and {@code alter type}. */
    public static String attribute(CompositeType.Attribute attribute) {
        return quote(attribute.name()) + " " + attribute.type().shortDefinition()
                + attribute
                        .collation()
                        .map(collation -> " collate " + collation)
                        .orElse("");
    }

    /** Sets the comment, or takes it away. */
    public static String commentOnTable(ObjectName table, Optional<String> comment) {
        return "comment on table " + name(table) + " is " + commentText(comment);
    }

    /** Sets the comment, or takes it away. */
    public static String commentOnColumn(ObjectName table, String column, Optional<String> comment) {
        return "comment on column " + name(table) + "." + quote(column) + " is " + commentText(comment);
    }

    static String alter(ObjectName table) {
        return "alter table " + name(table);
    }

    private static String commentText(Optional<String> comment) {
        return comment.map(Identifier::literal).orElse("null");
    }
}

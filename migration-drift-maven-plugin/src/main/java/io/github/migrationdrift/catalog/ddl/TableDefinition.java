package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table and what hangs on it.
 *
 * @param owned the sequences of serial and identity columns that are known; of others PostgreSQL's defaults are assumed
 */
record TableDefinition(Table table, Map<ObjectName, Sequence> owned) {

    /** The table with its columns and those constraints that can stand within. */
    String create() {
        Stream<String> columns = table.columns().stream()
                .map(column ->
                        Identifier.quote(column.name()) + " " + column(column).sql());
        Stream<String> primaryKey = table.primaryKey().stream().map(key -> ConstraintDefinition.of(table.name(), key));
        Stream<String> uniques = table.uniqueKeys().stream()
                .filter(UniqueKey::constraint)
                .map(key -> ConstraintDefinition.of(table.name(), key));
        Stream<String> checks = table.checks().stream()
                .filter(CheckConstraint::validated)
                .map(check -> ConstraintDefinition.of(table.name(), check));
        String kind = table.kind() == TableKind.UNLOGGED_TABLE ? "unlogged table " : "table ";
        return Stream.of(columns, primaryKey, uniques, checks)
                .flatMap(part -> part)
                .collect(Collectors.joining(", ", "create " + kind + Ddl.name(table.name()) + " (", ")"));
    }

    /** The table and all that is needed besides, but for inheritance and foreign keys. */
    List<String> statements() {
        ObjectName name = table.name();
        List<String> statements = new ArrayList<>();
        statements.add(create()
                + table.partitionKey().map(key -> " partition by " + key).orElse(""));
        table.columns().stream()
                .filter(column -> !column.notNullValidated())
                .forEach(column -> statements.add(Ddl.alter(name) + " add not null " + Identifier.quote(column.name())
                        + Enforcement.NOT_VALID.clause()));
        table.checks().stream()
                .filter(check -> !check.validated())
                .forEach(check -> statements.add(Ddl.addCheck(name, check)));
        table.exclusions().forEach(constraint -> statements.add(Ddl.addExclusion(name, constraint)));
        table.uniqueKeys().stream()
                .filter(key -> !key.constraint())
                .forEach(key -> statements.add(Ddl.addUnique(name, key)));
        table.indexes().forEach(index -> statements.add(Ddl.createIndex(name, index)));
        table.comment().ifPresent(comment -> statements.add(Ddl.commentOnTable(name, Optional.of(comment))));
        table.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(column -> statements.add(Ddl.commentOnColumn(name, column.name(), column.comment())));
        return statements;
    }

    /** Those that PostgreSQL makes together with a column, rather than by another statement. */
    Stream<ObjectName> sequences() {
        return table.columns().stream()
                .filter(column ->
                        column.ownedSequence().isPresent() && column(column).numbersItself())
                .flatMap(column -> column.ownedSequence().stream());
    }

    private ColumnDefinition column(Column column) {
        return new ColumnDefinition(column, column.ownedSequence().map(owned::get));
    }
}

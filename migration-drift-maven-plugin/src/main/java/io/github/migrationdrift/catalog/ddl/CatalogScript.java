package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * DDL for everything that a catalog holds, in the order in which it can be run in a database that has its extensions,
 * functions and collations. Views and foreign tables are left out: what they show or where their rows are is not part
 * of a catalog. An index that was never finished is written as a finished one.
 */
public final class CatalogScript {
    private final Catalog catalog;
    private final Map<ObjectName, Sequence> owned;
    private final List<TableDefinition> tables;

    private CatalogScript(Catalog catalog) {
        this.catalog = catalog;
        this.owned = catalog.sequences().stream()
                .filter(sequence -> sequence.owner().isPresent())
                .collect(Collectors.toMap(Sequence::name, Function.identity()));
        this.tables = catalog.tables().stream()
                .filter(table -> table.kind().hasKeys())
                .map(table -> new TableDefinition(table, owned))
                .toList();
    }

    /** One statement for each element, without semicolon. */
    public static List<String> statements(Catalog catalog) {
        return new CatalogScript(catalog).statements();
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        catalog.schemas().stream()
                .filter(schema -> !schema.equals("public"))
                .forEach(schema -> statements.add("create schema if not exists " + Identifier.quote(schema)));
        Set<ObjectName> made =
                tables.stream().flatMap(TableDefinition::sequences).collect(Collectors.toSet());
        List<Sequence> separate = catalog.sequences().stream()
                .filter(sequence -> !made.contains(sequence.name()))
                .toList();
        separate.forEach(sequence -> statements.add(Ddl.createSequence(sequence)));
        types().forEach(type -> statements.addAll(type.statements()));
        inOrder().forEach(table -> statements.addAll(table.statements()));
        separate.forEach(sequence -> sequence.owner()
                .ifPresent(owner -> statements.add("alter sequence " + Ddl.name(sequence.name()) + " owned by "
                        + Ddl.name(owner.table()) + "." + Identifier.quote(owner.column()))));
        each(table -> table.parents().stream().map(parent -> Ddl.alter(table.name()) + " inherit " + Ddl.name(parent)))
                .forEach(statements::add);
        each(table -> table.foreignKeys().stream().map(key -> Ddl.addForeignKey(table.name(), key)))
                .forEach(statements::add);
        return List.copyOf(statements);
    }

    private Stream<String> each(Function<Table, Stream<String>> statements) {
        return tables.stream().map(TableDefinition::table).flatMap(statements);
    }

    private List<TypeDefinition> types() {
        Stream<TypeDefinition> enums = catalog.enumTypes().stream().map(TypeDefinition::of);
        Stream<TypeDefinition> domains = catalog.domains().stream().map(TypeDefinition::of);
        Stream<TypeDefinition> composites = catalog.compositeTypes().stream().map(TypeDefinition::of);
        return DependencyOrder.of(
                Stream.of(enums, domains, composites).flatMap(types -> types).toList(),
                type -> Identifier.qualified(type.name()),
                TypeDefinition::references);
    }

    private List<TableDefinition> inOrder() {
        Map<String, String> numbering = owned.values().stream()
                .collect(Collectors.toMap(
                        sequence -> NextValue.of(sequence.name()),
                        sequence -> Identifier.qualified(
                                sequence.owner().orElseThrow().table())));
        return DependencyOrder.of(
                tables,
                table -> Identifier.qualified(table.table().name()),
                table -> table.table().columns().stream()
                        .flatMap(column -> neededBy(column, numbering))
                        .toList());
    }

    /** A column may hold rows of another table, or count on with its numbers. */
    private static Stream<String> neededBy(Column column, Map<String, String> numbering) {
        return Stream.concat(
                Stream.of(Identifier.qualified(column.type().name())),
                column.defaultExpression().map(numbering::get).stream());
    }
}

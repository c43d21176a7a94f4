package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.postgres.expected.RefusedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Relations of PostgreSQL itself that entities are stored in, such as {@code pg_catalog.pg_stat_activity}. No table can be
 * made in its schemas, and no catalog is read of them. So the entities' table is made in a schema that stands for
 * PostgreSQL's, and a view of the real relation in another one.
 */
final class SystemRelations {
    private static final String OF_ENTITIES = "entities: ";
    private static final String OF_SERVER = "server: ";

    private final Set<ObjectName> names;

    private SystemRelations(Set<ObjectName> names) {
        this.names = names;
    }

    static SystemRelations of(Mapping mapping) {
        return new SystemRelations(mapping.tables().stream()
                .map(MappedTable::name)
                .filter(table -> isSystem(table.schema()))
                .collect(Collectors.toSet()));
    }

    private static boolean isSystem(String schema) {
        return schema.startsWith("pg_") || schema.equals("information_schema");
    }

    /** The DDL with the schemas that stand for PostgreSQL's. */
    List<String> redirected(List<String> statements) {
        return names.isEmpty()
                ? statements
                : statements.stream().map(this::redirected).toList();
    }

    private String redirected(String statement) {
        String redirected = statement;
        for (ObjectName name : names) {
            redirected = Pattern.compile(
                            "(?<![\\w$.\"])" + spelled(name.schema()) + "\\s*\\.\\s*" + spelled(name.name())
                                    + "(?![\\w$\"])",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(redirected)
                    .replaceAll(Matcher.quoteReplacement(Ddl.qualified(moved(name, OF_ENTITIES))));
        }
        return redirected;
    }

    private static String spelled(String name) {
        return "(?:\"" + Pattern.quote(name) + "\"|" + Pattern.quote(name) + ")";
    }

    private static ObjectName moved(ObjectName name, String side) {
        return new ObjectName(side + name.schema(), name.name());
    }

    /** The schemas to make, where none of them is PostgreSQL's. */
    static Set<String> redirected(Set<String> schemas) {
        return schemas.stream()
                .map(schema -> isSystem(schema) ? OF_ENTITIES + schema : schema)
                .collect(Collectors.toSet());
    }

    /** What was refused, as Hibernate wrote it. */
    RefusedStatement restored(RefusedStatement refused) {
        return names.isEmpty()
                ? refused
                : new RefusedStatement(
                        restored(refused.sql()),
                        refused.sqlState(),
                        restored(refused.message()),
                        restored(refused.within()),
                        refused.column());
    }

    private static String restored(String text) {
        return text.replaceAll("\"" + OF_ENTITIES + "(\\w+)\"", "$1");
    }

    /** Makes views of those that PostgreSQL has, whose definitions then stand in the catalog. */
    void mirror(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ObjectName name : names) {
                statement.execute("create schema if not exists " + Ddl.quote(OF_SERVER + name.schema()));
                if (exists(statement, name)) {
                    statement.execute("create view " + Ddl.qualified(moved(name, OF_SERVER)) + " as select * from "
                            + Ddl.qualified(name));
                }
            }
        }
    }

    private static boolean exists(Statement statement, ObjectName name) throws SQLException {
        try (var found = statement.executeQuery(
                "select pg_catalog.to_regclass(" + Ddl.literal(Ddl.qualified(name)) + ") is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** What the entities ask for, under the names that they use. */
    Catalog ofEntities(Catalog read) {
        return names.isEmpty() ? read : with(read, read.tables(), OF_ENTITIES, Set.of());
    }

    /** The catalog of the migrated database, with the relations of PostgreSQL that were mirrored beside the entities. */
    Catalog ofServer(Catalog migrated, Catalog mirrored) {
        return names.isEmpty()
                ? migrated
                : with(
                        migrated,
                        Stream.concat(
                                        migrated.tables().stream(),
                                        mirrored.tables().stream().filter(table -> isOf(OF_SERVER, table)))
                                .toList(),
                        OF_SERVER,
                        names.stream().map(ObjectName::schema).collect(Collectors.toSet()));
    }

    private static Catalog with(Catalog catalog, List<Table> tables, String side, Set<String> more) {
        Set<String> schemas = new TreeSet<>(catalog.schemas());
        schemas.addAll(more);
        schemas.removeIf(schema -> schema.startsWith(OF_ENTITIES) || schema.startsWith(OF_SERVER));
        return new Catalog(
                catalog.serverVersion(),
                List.copyOf(schemas),
                tables.stream()
                        .filter(table -> isOf(side, table) || (!isOf(OF_ENTITIES, table) && !isOf(OF_SERVER, table)))
                        .map(table -> restored(table, side))
                        .toList(),
                catalog.sequences(),
                catalog.enumTypes(),
                catalog.domains(),
                catalog.compositeTypes(),
                catalog.casts(),
                catalog.dependents());
    }

    private static boolean isOf(String side, Table table) {
        return table.name().schema().startsWith(side);
    }

    private static Table restored(Table table, String side) {
        return new Table(
                restored(table.name(), side),
                table.kind(),
                table.comment(),
                table.partitionKey(),
                table.parents(),
                table.insertTriggers(),
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys().stream().map(key -> restored(key, side)).toList(),
                table.indexes(),
                table.checks(),
                table.exclusions());
    }

    private static ObjectName restored(ObjectName name, String side) {
        return name.schema().startsWith(side)
                ? new ObjectName(name.schema().substring(side.length()), name.name())
                : name;
    }

    private static ForeignKey restored(ForeignKey key, String side) {
        return key.to(restored(key.target(), side));
    }
}

package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.Cast;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Dependent;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a whole database with a fixed number of queries, however many tables it has. */
public final class CatalogReader {
    private CatalogReader() {}

    /** Reads the database; the connection's transaction, settings and auto-commit mode stay as they were. */
    public static Catalog read(Connection connection) throws SQLException {
        try (ReadingTransaction transaction = ReadingTransaction.begin(connection)) {
            CatalogQuery query = transaction.query();
            query.list("settings.sql", row -> row);
            return read(query, connection.getMetaData().getDatabaseProductVersion());
        }
    }

    private static Catalog read(CatalogQuery query, String serverVersion) throws SQLException {
        List<SequenceRow> sequences = query.list("sequences.sql", SequenceRow::read);
        Map<Long, List<Column>> columns = query.listByTable("columns.sql", ColumnRow.reader(sequences));
        return new Catalog(
                serverVersion,
                query.list("schemas.sql", row -> row.text("name")),
                tables(query, columns),
                sequences.stream().map(SequenceRow::sequence).toList(),
                query.list("enum_types.sql", row -> new EnumType(row.name("schema", "name"), row.texts("labels"))),
                query.list("domains.sql", DomainRow::read),
                query.list("composite_types.sql", row -> compositeType(row, columns)),
                query.list(
                        "casts.sql",
                        row -> new Cast(
                                row.name("source_schema", "source_name"),
                                row.name("target_schema", "target_name"),
                                row.flag("implicit"))),
                query.list("dependents.sql", CatalogReader::dependent));
    }

    private static Dependent dependent(Row row) throws SQLException {
        return new Dependent(
                row.name("schema", "name"),
                row.optionalText("column_name"),
                Dependent.Kind.valueOf(row.text("kind")),
                row.name("owner_schema", "owner_name"),
                row.text("words"),
                row.texts("definition"));
    }

    private static List<Table> tables(CatalogQuery query, Map<Long, List<Column>> columns) throws SQLException {
        Map<Long, List<IndexRow>> indexes = query.listByTable("indexes.sql", IndexRow::read);
        Map<Long, List<ConstraintRow>> constraints = query.listByTable("constraints.sql", ConstraintRow::read);
        return query.list("tables.sql", row -> {
            long id = row.id("table_id");
            TableKeys keys = TableKeys.of(indexes.getOrDefault(id, List.of()));
            List<ConstraintRow> ownConstraints = constraints.getOrDefault(id, List.of());
            return new Table(
                    row.name("schema", "name"),
                    kind(row.text("kind"), row.flag("unlogged")),
                    row.optionalText("comment"),
                    row.optionalText("partition_key"),
                    parents(row),
                    row.flag("insert_triggers"),
                    columns.getOrDefault(id, List.of()),
                    keys.primaryKey(),
                    keys.uniqueKeys(),
                    ownConstraints.stream()
                            .map(ConstraintRow::foreignKey)
                            .flatMap(Optional::stream)
                            .toList(),
                    keys.indexes(),
                    ownConstraints.stream()
                            .map(ConstraintRow::check)
                            .flatMap(Optional::stream)
                            .toList(),
                    ownConstraints.stream()
                            .map(ConstraintRow::exclusion)
                            .flatMap(Optional::stream)
                            .toList());
        });
    }

    private static List<ObjectName> parents(Row row) throws SQLException {
        List<String> schemas = row.texts("parent_schemas");
        List<String> names = row.texts("parent_names");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new ObjectName(schemas.get(i), names.get(i)))
                .toList();
    }

    private static TableKind kind(String letter, boolean unlogged) {
        return switch (letter) {
            case "p" -> TableKind.PARTITIONED_TABLE;
            case "v" -> TableKind.VIEW;
            case "m" -> TableKind.MATERIALIZED_VIEW;
            case "f" -> TableKind.FOREIGN_TABLE;
            default -> unlogged ? TableKind.UNLOGGED_TABLE : TableKind.TABLE;
        };
    }

    private static CompositeType compositeType(Row row, Map<Long, List<Column>> columns) throws SQLException {
        return new CompositeType(
                row.name("schema", "name"),
                columns.getOrDefault(row.id("table_id"), List.of()).stream()
                        .map(column -> new CompositeType.Attribute(column.name(), column.type(), column.collation()))
                        .toList());
    }
}

package io.github.migrationdrift.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.CatalogScript;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.postgres.expected.ExpectedDatabase;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a database, makes room in it, creates everything again from what was read, and reads it once more. Left out is
 * what a catalog does not hold: the queries of views, the servers of foreign tables, the functions of triggers, and that
 * an index was never finished.
 */
public final class RoundTrip {
    /** PostgreSQL takes such a cast into the array when it reads what it printed. */
    private static final Pattern CAST_ARRAY =
            Pattern.compile("\\(ARRAY\\[((?:'(?:[^']|'')*'::[a-z ]+(?:, )?)+)\\]\\)::([a-z ]+)\\[\\]");

    private static final Pattern ELEMENT = Pattern.compile("'(?:[^']|'')*'::[a-z ]+");

    private RoundTrip() {}

    public static void assertEqual(JdbcTarget database) {
        try (Connection connection = database.connect()) {
            Catalog original = CatalogReader.read(connection);
            ExpectedDatabase.build(connection, List.of(), "public", Set.of());
            SharedPostgres.execute(database, dropTypes(original));
            List<String> script = CatalogScript.statements(original);
            SharedPostgres.execute(database, String.join(";\n", script));

            assertThat(written(CatalogReader.read(connection)))
                    .as(String.join(";\n", script))
                    .usingRecursiveComparison()
                    .withComparatorForType(Comparator.comparing(RoundTrip::reread), String.class)
                    .isEqualTo(written(original));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dropTypes(Catalog catalog) {
        Stream<ObjectName> domains = catalog.domains().stream().map(Domain::name);
        Stream<ObjectName> enums = catalog.enumTypes().stream().map(EnumType::name);
        Stream<ObjectName> composites = catalog.compositeTypes().stream().map(CompositeType::name);
        return Stream.of(domains, enums, composites)
                .flatMap(types -> types)
                .map(type -> "drop type if exists " + Ddl.qualified(type) + " cascade;")
                .collect(Collectors.joining());
    }

    private static Catalog written(Catalog catalog) {
        return new Catalog(
                catalog.serverVersion(),
                catalog.schemas(),
                catalog.tables().stream()
                        .filter(table -> table.kind().hasKeys())
                        .map(RoundTrip::written)
                        .toList(),
                catalog.sequences(),
                catalog.enumTypes(),
                catalog.domains(),
                catalog.compositeTypes(),
                List.of(),
                List.of());
    }

    private static Table written(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.comment(),
                table.partitionKey(),
                table.parents(),
                false,
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys(),
                table.indexes().stream().map(RoundTrip::finished).toList(),
                table.checks(),
                table.exclusions());
    }

    private static Index finished(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.keys(),
                index.included(),
                index.predicate(),
                index.nullsNotDistinct(),
                true);
    }

    private static String reread(String text) {
        return CAST_ARRAY
                .matcher(text)
                .replaceAll(array -> ELEMENT.matcher(array.group(1))
                        .results()
                        .map(element -> "(" + element.group() + ")::" + array.group(2))
                        .collect(Collectors.joining(", ", "ARRAY[", "]"))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
    }
}

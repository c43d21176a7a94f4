package io.github.migrationdrift.catalog.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ColumnType.Kind;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.testing.Columns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is needed stands before what needs it, however a catalog lists them. */
class CatalogScriptTest {
    private static final ObjectName LAST_ID = new ObjectName("shop", "last_id_seq");

    @Test
    void createsEverySchemaButTheOneThatIsThere() {
        assertThat(CatalogScript.statements(catalog(List.of("public", "shop", "Odd"), List.of(), List.of())))
                .containsExactly("create schema if not exists shop", "create schema if not exists \"Odd\"");
    }

    @Test
    void leavesViewsOut() {
        assertThat(statements(
                        table("book", TableKind.TABLE, Columns.nullable("id", "bigint")),
                        table("shown", TableKind.VIEW, Columns.nullable("id", "bigint"))))
                .containsExactly("create table shop.book (id bigint)");
    }

    @Test
    void createsATableAfterTheOneWhoseNumbersItCountsOn() {
        Table first = table("first", TableKind.TABLE, counting("id", LAST_ID, Optional.empty()));
        Table last = table("last", TableKind.TABLE, counting("id", LAST_ID, Optional.of(LAST_ID)));
        Sequence numbers = new Sequence(
                LAST_ID,
                "bigint",
                1,
                1,
                1,
                Long.MAX_VALUE,
                false,
                1,
                Optional.of(new Sequence.Owner(last.name(), "id", false)));

        assertThat(CatalogScript.statements(catalog(List.of(), List.of(first, last), List.of(numbers))))
                .containsExactly(
                        "create table shop.last (id bigserial)",
                        "create table shop.first (id bigint default nextval('shop.last_id_seq'::regclass) not null)");
    }

    @Test
    void createsATableAfterTheOneWhoseRowsItHolds() {
        ColumnType rows =
                new ColumnType(new ObjectName("shop", "line"), Kind.COMPOSITE, -1, 1, "shop.line[]", Optional.empty());

        assertThat(statements(
                        table("basket", TableKind.TABLE, Columns.column("lines", rows, true)),
                        table("line", TableKind.TABLE, Columns.nullable("id", "bigint"))))
                .containsExactly("create table shop.line (id bigint)", "create table shop.basket (lines shop.line[])");
    }

    private static List<String> statements(Table... tables) {
        return CatalogScript.statements(catalog(List.of(), List.of(tables), List.of()));
    }

    private static Catalog catalog(List<String> schemas, List<Table> tables, List<Sequence> sequences) {
        return new Catalog("18.6", schemas, tables, sequences, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Table table(String name, TableKind kind, Column column) {
        return new Table(
                new ObjectName("shop", name),
                kind,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(column),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Column counting(String name, ObjectName sequence, Optional<ObjectName> owned) {
        return new Column(
                name,
                1,
                Columns.type("bigint"),
                false,
                true,
                Optional.of(NextValue.of(sequence)),
                Column.Identity.NONE,
                Optional.empty(),
                false,
                owned,
                Optional.empty(),
                Optional.empty());
    }
}

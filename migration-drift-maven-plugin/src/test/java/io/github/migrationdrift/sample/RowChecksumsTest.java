package io.github.migrationdrift.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.sample.RowChange.Kind;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowChecksumsTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");
    private static final String SCHEMA = """
            create table book (id int primary key, title varchar(40), price numeric(8, 2), data jsonb);
            create table loose (a int, b int);
            insert into book select i, 'title ' || i, i + 0.5, '{}' from generate_series(1, 50) i;
            insert into book values (51, null, null, null);
            insert into loose select i, i from generate_series(1, 50) i;
            """;

    @Test
    void nothingIsChangedWhereNothingWasDone() throws Exception {
        assertThat(changes("select 1")).isEmpty();
    }

    @Test
    void findsASingleOtherValue() throws Exception {
        assertThat(changes("update book set title = 'other' where id = 7"))
                .containsExactly(column("title", Kind.VALUES));
        assertThat(changes("update book set data = '{\"a\": null}' where id = 7"))
                .containsExactly(column("data", Kind.VALUES));
    }

    @Test
    void tellsNullFromAnEmptyText() throws Exception {
        assertThat(changes("update book set title = '' where id = 51")).containsExactly(column("title", Kind.VALUES));
    }

    @Test
    void findsTwoValuesThatChangedPlaces() throws Exception {
        assertThat(changes("update book set title = 'title ' || (3 - id) where id in (1, 2)"))
                .containsExactly(column("title", Kind.VALUES));
        assertThat(changes("update loose set b = 3 - b where b in (1, 2)"))
                .containsExactly(new RowChange(new ObjectName("public", "loose"), Optional.empty(), Kind.ROWS));
    }

    @Test
    void findsADeletedRow() throws Exception {
        assertThat(changes("delete from book where id = 7")).containsExactly(table(Kind.COUNT));
    }

    @Test
    void findsARowThatAnotherReplaced() throws Exception {
        assertThat(
                        changes(
                                "delete from book where id = 7; insert into book select 70, title, price, data from book where id = 8"))
                .contains(column("id", Kind.VALUES), column("title", Kind.VALUES));
    }

    @Test
    void theOrderOfRowsDoesNotCount() throws Exception {
        assertThat(changes("create table again as select * from book order by id desc; truncate book;"
                        + " insert into book select * from again; drop table again"))
                .isEmpty();
    }

    @Test
    void aDroppedColumnIsGoneNotChanged() throws Exception {
        assertThat(changes("alter table book drop column price")).containsExactly(column("price", Kind.COLUMN_GONE));
    }

    @Test
    void aDroppedTableIsGone() throws Exception {
        assertThat(changes("drop table book")).containsExactly(table(Kind.TABLE_GONE));
    }

    @Test
    void newColumnsAndTablesAreNoChange() throws Exception {
        assertThat(changes("alter table book add column isbn text default 'x'; create table other (id int)"))
                .isEmpty();
    }

    @Test
    void aWiderTypeIsNoChangeButACutIs() throws Exception {
        assertThat(changes("alter table book alter column price type numeric(12, 4), alter column id type bigint,"
                        + " alter column title type text"))
                .isEmpty();
        assertThat(changes("alter table book alter column price type numeric(8, 0)"))
                .containsExactly(column("price", Kind.VALUES));
    }

    private static RowChange column(String name, Kind kind) {
        return new RowChange(BOOK, Optional.of(name), kind);
    }

    private static RowChange table(Kind kind) {
        return new RowChange(BOOK, Optional.empty(), kind);
    }

    private static Set<RowChange> changes(String sql) throws Exception {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, SCHEMA);
        try (Connection connection = database.connect()) {
            RowChecksums before = RowChecksums.of(connection, CatalogReader.read(connection), name -> true);
            SharedPostgres.execute(database, sql);
            RowChecksums after = RowChecksums.of(connection, CatalogReader.read(connection), name -> true);
            return after.changedSince(before);
        } finally {
            SharedPostgres.drop(database);
        }
    }
}

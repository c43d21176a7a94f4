package io.github.migrationdrift.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.sample.SampleRows.Filled;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleRowsTest {
    private static final int ROWS = 100;

    /** Those that have no room for a hundred rows, with the room that they have. */
    private static final Map<String, Integer> FEWER =
            Map.of("unique_short", 62, "unique_few", 4, "chain", ROWS, "unique_pair", ROWS);

    private static final Map<String, String> EMPTY = Map.of(
            "impossible", "violates check constraint \"impossible_v_check\"",
            "needs_impossible", "no row of public.impossible",
            "part_none", "no partition of relation \"part_none\" found");

    private static JdbcTarget database;
    private static Connection connection;
    private static Catalog catalog;
    private static Filled filled;

    @BeforeAll
    static void fill() throws Exception {
        database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, resource("types.sql"));
        SharedPostgres.execute(database, resource("constraints.sql"));
        connection = database.connect();
        catalog = CatalogReader.read(connection);
        filled = SampleRows.fill(connection, catalog, catalog, ROWS);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        SharedPostgres.drop(database);
    }

    @TestFactory
    Stream<DynamicTest> eachTableGetsItsRows() {
        return tables().map(table -> dynamicTest(table.name().name(), () -> {
            String expected = EMPTY.get(table.name().name());
            if (expected != null) {
                assertThat(filled.empty()).containsKey(table.name());
                assertThat(filled.empty().get(table.name())).contains(expected);
                return;
            }
            assertThat(filled.empty()).doesNotContainKey(table.name());
            int told = filled.rows().get(table.name());
            Integer room = FEWER.get(table.name().name());
            if (room == null) {
                assertThat(told).isBetween(ROWS, 2 * ROWS);
            } else {
                assertThat(told).isEqualTo(room);
            }
            int there = table.name().name().equals("filled") ? 3 : 0;
            assertThat(number("select count(*) from " + source(table))).isEqualTo(told + there);
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachColumnHasValues() {
        return tables().filter(table -> !EMPTY.containsKey(table.name().name()))
                .flatMap(table -> table.columns().stream()
                        .map(column -> dynamicTest(table.name() + "." + column.name(), () -> {
                            assertThat(number("select count(" + Ddl.quote(column.name()) + ") from " + source(table)))
                                    .isPositive();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> eachTypeHasMoreThanOneValueAndSomeNulls() {
        return tables().filter(table -> table.name().name().startsWith("t_"))
                .map(table -> dynamicTest(table.name().name(), () -> {
                    assertThat(number("select count(distinct v::text) from " + source(table)))
                            .isGreaterThan(1);
                    boolean nullable = !table.name().name().equals("t_email");
                    long nulls = number("select count(*) from " + source(table) + " where v is null");
                    assertThat(nulls).isBetween(nullable ? 15L : 0L, nullable ? 25L : 0L);
                    assertThat(number("select count(*) from " + source(table) + " where v is null and id in (1, 2, 3)"))
                            .isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> constraintsHoldForAllRows() throws SQLException {
        String sql = "select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid), contype::text"
                + " from pg_constraint where contype in ('f', 'c') and conrelid <> 0 and conparentid = 0 and coninhcount = 0"
                + " and connamespace = 'public'::regnamespace";
        List<DynamicTest> tests = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String table = "alter table " + rows.getString(1);
                String name = rows.getString(2);
                String definition = rows.getString(3).replace(" NOT VALID", "");
                tests.add(dynamicTest(rows.getString(1) + " " + definition, () -> {
                    run(table + " drop constraint " + name);
                    run(table + " add constraint " + name + " " + definition);
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void rowsReferToOneAnother() throws SQLException {
        for (String reference : List.of(
                "tree.parent_id",
                "chain.next_id",
                "cycle_b.a_id",
                "cycle_null_a.b_id",
                "cycle_null_b.a_id",
                "customer.boss")) {
            String[] parts = reference.split("\\.", 2);
            assertThat(number("select count(" + parts[1] + ") from " + parts[0]))
                    .as(reference)
                    .isGreaterThan(ROWS / 2);
        }
    }

    @Test
    void textsAreLongAndNumbersLargeHereAndThere() throws SQLException {
        assertThat(number("select count(*) from t_varchar_40 where length(v) = 40"))
                .isGreaterThan(5);
        assertThat(number("select count(*) from t_text where length(v) = 300")).isGreaterThan(5);
        assertThat(number("select count(*) from t_bigint where v > 9000000000000000000"))
                .isGreaterThan(5);
        assertThat(number("select count(*) from t_bigint where v < -9000000000000000000"))
                .isGreaterThan(2);
        assertThat(number("select count(*) from t_numeric_10_2 where v > 99999000"))
                .isGreaterThan(5);
        assertThat(number("select count(*) from t_timestamp where v <> date_trunc('milliseconds', v)"))
                .isGreaterThan(50);
    }

    @Test
    void triggersAndRowLevelSecurityAreAsTheyWere() throws SQLException {
        assertThat(number("select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D'"))
                .isZero();
        assertThat(number("select count(*) from pg_trigger where tgenabled = 'A'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from pg_class where relforcerowsecurity"))
                .isEqualTo(1);
    }

    @Test
    void rowsThatWereThereStay() throws SQLException {
        assertThat(number("select count(*) from filled where (id, code) in ((1, 'a0'), (2, 'b0'), (300, 'kept'))"))
                .isEqualTo(3);
    }

    @Test
    void everyPartitionGetsRows() throws SQLException {
        for (String partition :
                List.of("part_range_1", "part_range_2", "part_list_1", "part_list_2", "part_sub_de_1")) {
            assertThat(number("select count(*) from " + partition))
                    .as(partition)
                    .isPositive();
        }
    }

    @Test
    void theSameSchemaGetsTheSameRows() throws Exception {
        JdbcTarget again = SharedPostgres.createDatabase();
        SharedPostgres.execute(again, resource("types.sql"));
        SharedPostgres.execute(again, resource("constraints.sql"));
        try (Connection other = again.connect()) {
            SampleRows.fill(other, CatalogReader.read(other), catalog, ROWS);
            Set<ObjectName> byChance = Set.of(new ObjectName("public", "part_hash"));
            RowChecksums one = RowChecksums.of(connection, catalog, name -> !byChance.contains(name));
            RowChecksums two = RowChecksums.of(other, catalog, name -> !byChance.contains(name));
            assertThat(two.changedSince(one)).isEmpty();
        } finally {
            SharedPostgres.drop(again);
        }
    }

    private static Stream<Table> tables() {
        return catalog.tables().stream().filter(table -> table.kind().hasKeys());
    }

    private static String source(Table table) {
        return (table.partitionKey().isPresent() ? "" : "only ") + Ddl.qualified(table.name());
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = SampleRowsTest.class.getResourceAsStream("/sample/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.github.migrationdrift.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a database that shall become another one. */
class WantedRowsTest {
    private static final int ROWS = 30;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text                  | varchar(12)   | v::varchar(12)::text = v",
                "bigint                | int           | v between -2147483648 and 2147483647",
                "numeric(12, 4)        | numeric(6, 1) | v = round(v, 1) and v < 100000",
                "timestamp             | date          | v = date_trunc('day', v)",
                "text                  | int           | v ~ '^-?\\d{1,9}$'",
                "text                  | uuid          | v ~ '^[0-9a-f]{8}-'",
                "varchar(40)           | timestamptz   | v ~ '^\\d{4}-\\d\\d-\\d\\d'",
            })
    void theFirstThirdConvertsAndTheRestShowsWhatIsLost(String present, String wanted, String clean) throws Exception {
        fill(
                "create table t (id int primary key, v " + present + ")",
                "create table t (id int primary key, v " + wanted + ")",
                connection -> {
                    assertThat(number(
                                    connection,
                                    "select count(*) from t where id <= 10 and v is not null and not (" + clean + ")"))
                            .isZero();
                    assertThat(number(connection, "select count(*) from t where id <= 10 and v is null"))
                            .isBetween(1L, 3L);
                    assertThat(number(connection, "select count(*) from t where not (" + clean + ")"))
                            .isPositive();
                });
    }

    @Test
    void labelsThatBothEnumsHaveComeFirst() throws Exception {
        fill(
                "create type mood as enum ('A', 'B', 'C'); create table t (id int primary key, v mood not null)",
                "create type mood as enum ('B', 'C', 'D'); create table t (id int primary key, v mood not null)",
                connection -> {
                    assertThat(number(connection, "select count(*) from t where id <= 10 and v not in ('B', 'C')"))
                            .isZero();
                    assertThat(number(connection, "select count(*) from t where v = 'A'"))
                            .isPositive();
                });
    }

    @Test
    void checksKeysAndNotNullThatAreWantedHold() throws Exception {
        fill(
                "create table p (id bigint primary key);"
                        + " create table t (id int primary key, s text, n int, a date not null, b date not null, p_id bigint)",
                "create table p (id bigint primary key);"
                        + " create table t (id int primary key, s text not null check (s in ('X', 'Y')), n int unique,"
                        + " a date not null, b date not null, p_id bigint not null references p, check (a < b))",
                connection -> {
                    assertThat(number(connection, "select count(*) from t")).isGreaterThanOrEqualTo(ROWS);
                    assertThat(number(
                                    connection,
                                    "select count(*) from t where s is null or s not in ('X', 'Y') or a >= b"))
                            .isZero();
                    assertThat(number(connection, "select count(n) - count(distinct n) from t"))
                            .isZero();
                    assertThat(number(
                                    connection,
                                    "select count(*) from t where p_id is null or p_id not in (select id from p)"))
                            .isZero();
                });
    }

    @Test
    void whatIsWantedGivesWayWherePresentConstraintsForbidIt() throws Exception {
        fill(
                "create table t (id int primary key, s text not null check (s = 'A'), b boolean not null)",
                "create table t (id int primary key, s text not null check (s = 'B'), b boolean not null unique, c int)",
                connection -> assertThat(number(connection, "select count(*) from t where s = 'A'"))
                        .isGreaterThanOrEqualTo(ROWS));
    }

    @Test
    void theModeOfTheConnectionIsRestored() throws Exception {
        fill("create table t (id int)", "create table t (id int)", connection -> {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(text(connection, "show statement_timeout")).isEqualTo("0");
        });
    }

    @Test
    void aFunctionThatHangsIsStopped() throws Exception {
        String schema = "create function hang(int) returns int immutable language plpgsql as"
                + " $$ begin perform pg_sleep(3600); return 1; end $$;"
                + " create table t (id int, v int generated always as (hang(id)) stored)";
        JdbcTarget database = SharedPostgres.createDatabase();
        try (Connection connection = database.connect()) {
            SharedPostgres.execute(database, schema);
            Catalog catalog = CatalogReader.read(connection);
            assertThat(SampleRows.fill(connection, catalog, catalog, ROWS)
                            .empty()
                            .values())
                    .singleElement()
                    .asString()
                    .contains("statement timeout");
        } finally {
            SharedPostgres.drop(database);
        }
    }

    private interface Looking {
        void look(Connection connection) throws SQLException;
    }

    private static void fill(String present, String wanted, Looking looking) throws Exception {
        JdbcTarget database = SharedPostgres.createDatabase();
        JdbcTarget other = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, present);
        SharedPostgres.execute(other, wanted);
        try (Connection connection = database.connect();
                Connection wish = other.connect()) {
            SampleRows.fill(connection, CatalogReader.read(connection), CatalogReader.read(wish), ROWS);
            looking.look(connection);
        } finally {
            SharedPostgres.drop(database);
            SharedPostgres.drop(other);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a trigger that fills the column takes the blame off it; one that does anything else does not. */
class InsertTrialTest {
    private static final String FILLS = "begin new.code := 'x'; return new; end";
    private static final JdbcTarget DATABASE = SharedPostgres.createDatabase();
    private static Connection connection;

    private final PostgresJudge judge = new PostgresJudge(connection);

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @AfterEach
    void dropTable() throws SQLException {
        execute("drop schema if exists shop cascade");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            begin new.code := 'x'; return new; end               | true
            begin new.other := 'x'; return new; end              | false
            begin return new; end                                | false
            begin raise exception 'no'; end                      | false
            begin new.code := (select word from words); return new; end | true
            """)
    void looksAtWhatTheTriggerDoes(String body, boolean filled) throws SQLException {
        assertThat(judge.filledByTrigger(triggered("code text not null, other text", body), "code"))
                .isEqualTo(filled);
    }

    /** Without a value there, another NOT NULL than the one in question is broken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool",
                "int2",
                "int4",
                "int8",
                "numeric",
                "float4",
                "float8",
                "varchar",
                "text",
                "bpchar",
                "uuid",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "interval",
                "json",
                "jsonb",
                "bytea",
                "integer[]"
            })
    void givesTheOtherColumnsValues(String type) throws SQLException {
        assertThat(judge.filledByTrigger(triggered("code text not null, other " + type + " not null", FILLS), "code"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code text not null, id integer generated always as identity | true
            code text not null, twice text generated always as ('x') stored | true
            code text not null                                          | true
            code text not null, place point                             | true
            code text not null, place point not null                    | false
            code text not null check (code = 'y')                       | true
            code text not null, other text references words             | true
            """)
    void leavesOutWhatItCannotWrite(String columns, boolean filled) throws SQLException {
        assertThat(judge.filledByTrigger(triggered(columns, FILLS), "code")).isEqualTo(filled);
    }

    @Test
    void asksNothingWhereNoTriggerIs() throws SQLException {
        execute("create schema shop; create table shop.item (code text)");

        assertThat(judge.filledByTrigger(item(), "code")).isFalse();
    }

    @Test
    void leavesNoRowBehind() throws SQLException {
        judge.filledByTrigger(triggered("code text not null", FILLS), "code");

        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from shop.item")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    /** The function finds {@code words} in the schema of the table, as it does in the application. */
    private static Table triggered(String columns, String body) throws SQLException {
        execute("""
                create schema shop;
                create table shop.words (word text primary key);
                insert into shop.words values ('a word');
                create table shop.item (%s);
                create function shop.fill() returns trigger language plpgsql as $$ %s $$;
                create trigger fill before insert on shop.item for each row execute function shop.fill()""".formatted(columns.replace("references words", "references shop.words"), body));
        return item();
    }

    private static Table item() throws SQLException {
        return CatalogReader.read(connection).tables().stream()
                .filter(table -> table.name().name().equals("item"))
                .findFirst()
                .orElseThrow();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

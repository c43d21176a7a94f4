package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both spellings go through PostgreSQL first, since the judge is asked about what a catalog holds. */
class PostgresJudgeTest {
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
    void dropTables() throws SQLException {
        execute("drop table if exists entities, migrations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            varchar(9) | x in ('A', 'B')             | x in ('B', 'A')
            varchar(9) | x in ('A', 'B')             | x in ('A', 'B', 'A')
            varchar(9) | x in ('A', 'B')             | x = 'A' or x = 'B'
            varchar(9) | x in ('A', 'B')             | x = any (array['A', 'B'])
            varchar(9) | x in ('A', 'B')             | x = any (array['A', 'B']::text[])
            varchar(9) | x in ('A', 'B')             | x::text = any (array[('A'::character varying)::text, ('B'::character varying)::text])
            varchar(9) | x in ('A', 'B')             | not (x <> 'A' and x <> 'B')
            varchar(9) | x in ('A', 'B')             | x is null or x in ('A', 'B')
            varchar(9) | x in ('A')                  | x = 'A'::bpchar::varchar
            varchar(9) | x in ('O''Hara', 'B')       | x in ('B', 'O''Hara')
            text       | x in ('A', 'B')             | x in ('B', 'A')
            char(1)    | x in ('Y', 'N')             | x = 'N' or x = 'Y'
            smallint   | x between 0 and 2           | x >= 0 and x <= 2
            smallint   | x between 0 and 2           | x > -1 and x < 3
            smallint   | x between 0 and 2           | x in (2, 1, 0)
            integer    | x > 0                       | 0 < x
            integer    | x > 0                       | x >= 1
            integer    | x > 0                       | not (x <= 0)
            bigint     | x <> 5                      | x < 5 or x > 5
            numeric    | x > 0                       | x > 0.00
            numeric    | x > 0                       | x > 0::numeric(10, 2)
            boolean    | x = true                    | x is not false
            boolean    | x                           | x = true
            """)
    void admitsTheSame(String type, String entities, String migrations) throws SQLException {
        assertThat(checks(type, entities, migrations)).isEqualTo(new CheckVerdict(Verdict.EQUAL, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            varchar(9) | x in ('A', 'B')             | x in ('A')                  | B    |
            varchar(9) | x in ('A')                  | x in ('A', 'B')             |      | B
            varchar(9) | x in ('A', 'B')             | x in ('A', 'C')             | B    | C
            varchar(9) | x in ('A')                  | x in ('A') and x is not null | NULL |
            smallint   | x between 0 and 2           | x between 0 and 1           | 2    |
            smallint   | x between 0 and 2           | x in (0, 2)                 | 1    |
            integer    | x > 0                       | x >= 0                      |      | 0
            boolean    | x is not null               | x                           | false | NULL
            """)
    void tellsTheValuesInDispute(
            String type, String entities, String migrations, @Nullable String refused, @Nullable String admitted)
            throws SQLException {
        CheckVerdict verdict = checks(type, entities, migrations);

        assertThat(verdict.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(verdict.refused()).containsExactlyElementsOf(values(refused));
        assertThat(verdict.admitted()).containsExactlyElementsOf(values(admitted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            numeric    | x > 0                       | x > 0.1
            numeric    | x > 0                       | x >= 1
            varchar(9) | length(x) > 2               | length(x) >= 2
            varchar(9) | x <> ''                     | x <> 'none'
            varchar(9) | x in ('a')                  | lower(x) in ('a', 'b')
            date       | x > date '2020-01-01'       | x >= date '2020-01-01'
            """)
    void findsDifferencesBetweenAndBesideTheLiterals(String type, String entities, String migrations)
            throws SQLException {
        assertThat(checks(type, entities, migrations).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            varchar(9) | x like 'A%'                 | x ~ '^A'
            varchar(9) | x >= 'A'                    | x > 'A' or x = 'A'
            integer    | x % 2 = 0                   | x & 1 = 0
            integer    | x * 2 > 10                  | x > 5
            """)
    void leavesUndecidedWhatSamplesCannotProve(String type, String entities, String migrations) throws SQLException {
        assertThat(checks(type, entities, migrations).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void takesAllChecksOfASideTogether() throws SQLException {
        Table table = table("entities", "x integer, check (x >= 1), check (x <= 5)");

        CheckVerdict verdict = judge.checks(
                table,
                List.of("x"),
                table.checks().stream().map(CheckConstraint::expression).toList(),
                List.of("(x >= 1) AND (x <= 5)"));

        assertThat(verdict.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void comparesTwoColumnsOnEveryPairOfValues() throws SQLException {
        Table table = table("entities", "opens integer not null, closes integer not null");

        assertThat(judge.checks(
                                table,
                                List.of("closes", "opens"),
                                List.of("(opens < closes)"),
                                List.of("(closes > opens)"))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        assertThat(judge.checks(
                                table,
                                List.of("closes", "opens"),
                                List.of("(opens < closes)"),
                                List.of("(opens <= closes)"))
                        .admitted())
                .contains("opens = 0, closes = 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            boolean                  | true                    | 't'                          | EQUAL
            boolean                  | true                    | 'false'                      | DIFFERENT
            numeric(10, 2)           | 0                       | 0.00                         | EQUAL
            numeric(10, 2)           | 0.005                   | 0.01                         | EQUAL
            integer                  | -1                      | '-1'                         | EQUAL
            integer                  | 1                       | 2                            | DIFFERENT
            bigint                   | 0                       | 0::bigint                    | EQUAL
            varchar(20)              | 'NEW'                   | 'NEW'::text                  | EQUAL
            varchar(20)              | 'NEW'                   | 'new'                        | DIFFERENT
            varchar(20)              | ''                      | null                         | DIFFERENT
            timestamp with time zone | now()                   | current_timestamp            | EQUAL
            timestamp with time zone | now()                   | transaction_timestamp()      | EQUAL
            timestamp with time zone | now()                   | statement_timestamp()        | DIFFERENT
            timestamp                | now()                   | localtimestamp               | EQUAL
            timestamp                | (now() at time zone 'UTC') | localtimestamp             | DIFFERENT
            timestamp                | (now() at time zone 'UTC') | timezone('UTC', current_timestamp) | EQUAL
            date                     | current_date            | now()::date                  | EQUAL
            date                     | date '2020-01-01'       | '2020-01-01'                 | EQUAL
            timestamp with time zone | now()                   | '2020-01-01 00:00:00+00'     | DIFFERENT
            timestamp with time zone | now()                   | clock_timestamp()            | DIFFERENT
            double precision         | random()                | 0.5                          | DIFFERENT
            double precision         | random()                | random() + 0                 | UNDECIDED
            uuid                     | gen_random_uuid()       | '00000000-0000-0000-0000-000000000000' | DIFFERENT
            uuid                     | gen_random_uuid()       | uuid_in(gen_random_uuid()::text::cstring) | UNDECIDED
            jsonb                    | '{}'                    | '{ }'                        | EQUAL
            text[]                   | '{}'                    | array[]::text[]              | EQUAL
            """)
    void comparesDefaultsByTheValueThatTheColumnGets(String type, String entities, String migrations, Verdict verdict)
            throws SQLException {
        Table wanted = table("entities", "x " + type + " default " + entities);
        Table found = table("migrations", "x " + type + " default " + migrations);

        assertThat(judge.defaults(found.columns().get(0).type(), defaultOf(wanted), defaultOf(found)))
                .isEqualTo(verdict);
    }

    @Test
    void neverDrawsFromASequence() throws SQLException {
        execute("create sequence numbers");
        Table table = table("entities", "x bigint");

        Verdict verdict = judge.defaults(
                table.columns().get(0).type(),
                "nextval('public.numbers'::regclass)",
                "(nextval('public.numbers'::regclass) + 0)");

        assertThat(verdict).isEqualTo(Verdict.UNDECIDED);
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("select is_called from numbers")) {
            result.next();
            assertThat(result.getBoolean(1)).isFalse();
        }
    }

    @Test
    void asksAboutFunctionsOfTheMigrations() throws SQLException {
        execute("create function answer() returns integer language sql immutable as 'select 42'");
        Table table = table("entities", "x integer");

        assertThat(judge.defaults(table.columns().get(0).type(), "42", "public.answer()"))
                .isEqualTo(Verdict.EQUAL);
        assertThat(judge.defaults(table.columns().get(0).type(), "41", "public.answer()"))
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void leavesUndecidedWhatPostgresRefuses() throws SQLException {
        Table table = table("entities", "x integer, y integer");

        assertThat(judge.defaults(table.columns().get(0).type(), "1", "public.gone()"))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(judge.computations(table, "(x / 0)", "(y / 0)")).isEqualTo(Verdict.UNDECIDED);
        assertThat(judge.defaults(table.columns().get(0).type(), "1", "1")).isEqualTo(Verdict.EQUAL);
    }

    /** The type of the call is asked for with NULL, which the function refuses; the rows have none. */
    @Test
    void triesOnAfterAFunctionThatRefusesNull() throws SQLException {
        execute("""
                create function picky(integer) returns integer language plpgsql immutable as $$
                begin
                    if $1 is null then
                        raise exception 'nothing given';
                    end if;
                    return $1;
                end $$""");
        Table table = table("entities", "x integer not null");

        assertThat(judge.checks(
                        table, List.of("x"), List.of("(public.picky(x) > 0)"), List.of("(public.picky(x) > 1)")))
                .isEqualTo(new CheckVerdict(Verdict.DIFFERENT, List.of("1"), List.of()));
    }

    @Test
    void tellsComputationsApartByTrying() throws SQLException {
        Table table = table("entities", "price integer, amount integer");

        assertThat(judge.computations(table, "(price * amount)", "(price + amount)"))
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(judge.computations(table, "(price * amount)", "(amount * price)"))
                .isEqualTo(Verdict.EQUAL);
        assertThat(judge.computations(table, "(price * 2)", "(price + price)")).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        checks("integer", "x > 0", "x > 1");

        assertThat(connection.getAutoCommit()).isTrue();
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("show search_path")) {
            result.next();
            assertThat(result.getString(1)).contains("public");
        }
    }

    private CheckVerdict checks(String type, String entities, String migrations) throws SQLException {
        Table wanted = table("entities", "x " + type + ", check (" + entities + ")");
        Table found = table("migrations", "x " + type + ", check (" + migrations + ")");
        return judge.checks(found, List.of("x"), expressions(wanted), expressions(found));
    }

    private static List<String> expressions(Table table) {
        return table.checks().stream().map(CheckConstraint::expression).toList();
    }

    private static String defaultOf(Table table) {
        return table.columns().get(0).defaultExpression().orElse("NULL");
    }

    private static List<String> values(@Nullable String list) {
        return list == null ? List.of() : List.of(list.split(" "));
    }

    private static Table table(String name, String columns) throws SQLException {
        execute("create table " + name + " (" + columns + ")");
        Catalog catalog = CatalogReader.read(connection);
        return catalog.tables().stream()
                .filter(table -> table.name().equals(new ObjectName("public", name)))
                .findFirst()
                .orElseThrow();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

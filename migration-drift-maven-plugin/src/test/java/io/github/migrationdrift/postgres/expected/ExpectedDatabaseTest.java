package io.github.migrationdrift.postgres.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedDatabaseTest {
    private static final String RELATIONS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not like 'pg\\_%'
              and n.nspname <> 'information_schema' order by 1""";

    private final JdbcTarget database = SharedPostgres.createDatabase();

    @Test
    void removesEveryRelationAndKeepsTheRest() throws SQLException {
        SharedPostgres.execute(database, """
                create extension hstore;
                create schema "Odd ""one";
                create domain isbn as varchar(13);
                create type mood as enum ('good');
                create table author (id bigserial primary key, name text);
                create table book (id int generated always as identity primary key, author bigint references author,
                    isbn isbn, mood mood);
                create table "Odd ""one"."Table" (id int);
                create table event (day date) partition by range (day);
                create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
                create view readers as select * from book;
                create view readers_of_readers as select * from readers;
                create materialized view shelf as select * from author;
                create sequence free;
                create function twice(int) returns int language sql as 'select 2 * $1';
                create function refuse() returns event_trigger language plpgsql as
                    $$ begin raise exception 'no DDL here'; end $$;
                create event trigger guard on ddl_command_end execute function refuse();
                """);

        assertThat(build(List.of(), "public")).isEmpty();

        assertThat(column(RELATIONS)).isEmpty();
        assertThat(column("select 'hstore'::regtype::text || 'isbn'::regtype || 'mood'::regtype || twice(2)"))
                .containsExactly("hstoreisbnmood4");
        assertThat(column("select nspname from pg_namespace where nspname = 'Odd \"one'"))
                .hasSize(1);
    }

    @Test
    void executesTheDdlInTheDefaultSchema() throws SQLException {
        List<String> ddl = List.of("create table book (id int)", "create table archive.book (id int)");
        assertThat(build(ddl, "App", "archive")).isEmpty();
        assertThat(column(RELATIONS)).containsExactly("App.book", "archive.book");
        assertThat(column("show search_path")).containsExactly("\"$user\", public");
    }

    @Test
    void takesTypesOfTheSameNameFromTheEntities() throws SQLException {
        SharedPostgres.execute(
                database,
                "create type mood as enum ('good'); create table diary (mood mood); create type kept as (a int)");
        List<String> ddl = List.of(
                "create type mood as enum ('bad','worse')",
                "create cast (varchar as mood) with inout as implicit",
                "create table diary (mood mood)");
        assertThat(build(ddl, "public")).isEmpty();
        assertThat(column("select enumlabel from pg_enum order by enumsortorder"))
                .containsExactly("bad", "worse");
        assertThat(column("select 'kept'::regtype")).hasSize(1);
    }

    @Test
    void returnsWhatPostgresRefuses() throws SQLException {
        List<String> ddl = new ArrayList<>();
        IntStream.range(0, 150).forEach(i -> ddl.add("create table t" + i + " (id int)"));
        ddl.add(120, "create table broken (id no_such_type)");
        ddl.add("alter table broken add constraint fk foreign key (id) references t1");
        List<RefusedStatement> refused = build(ddl, "public");
        assertThat(refused).extracting(RefusedStatement::sqlState).containsExactly("42704");
        assertThat(refused.get(0).within()).isEqualTo("create table broken (id no_such_type)");
        assertThat(refused.get(0).sql()).isEqualTo("id no_such_type");
        assertThat(refused.get(0).column()).contains("id");
        assertThat(refused.get(0).message()).contains("type \"no_such_type\" does not exist");
        assertThat(column(RELATIONS)).hasSize(151);
    }

    @Test
    void makesOfATableAllThatPostgresDoesNotRefuse() throws SQLException {
        SharedPostgres.execute(database, """
                create domain "Code" as varchar(9);
                create type mood as enum ('good');
                create table "Shop" ("Id" uuid primary key, "Code" "Code" not null, mood mood, total numeric(9, 2));
                create table item (shop uuid);
                """);
        List<String> ddl = List.of(
                "create table \"Shop\" (\"Id\" BINARY(16) not null, \"Code\" VARCHAR2(9) default 'a,b)' not null"
                        + " check (length(\"Code\") < total), mood mood check (mood in ('good','bad')),"
                        + " total BIGINT UNSIGNED default zero() not null, tags SET('a','b'), primary key (\"Id\"),"
                        + " unique (tags), constraint \"no, never\" check (total > nothing))",
                "create table item (shop BINARY(16))",
                "comment on column \"Shop\".tags is 'left out'",
                "alter table if exists item add constraint fk foreign key (shop) references \"Shop\"",
                "alter table if exists item add constraint other foreign key (basket) references \"Shop\"");
        List<RefusedStatement> refused = build(ddl, "public");
        assertThat(refused)
                .extracting(statement ->
                        statement.sqlState() + " " + statement.column().orElse("-"))
                .containsExactly(
                        "42704 \"Id\"",
                        "42601 total",
                        "42704 tags",
                        "42704 \"Code\"",
                        "42703 -",
                        "42704 shop",
                        "42703 -");
        assertThat(column(
                        "select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull from pg_attribute"
                                + " where attrelid in ('\"Shop\"'::regclass, 'item'::regclass) and attnum > 0 and not attisdropped"
                                + " order by 1"))
                .containsExactlyInAnyOrder(
                        "Code \"Code\" true",
                        "Id uuid true",
                        "mood mood false",
                        "total numeric(9,2) true",
                        "shop uuid false");
        assertThat(
                        column(
                                "select conname from pg_constraint where contype in ('c', 'p', 'f') and connamespace = 'public'::regnamespace order by 1"))
                .containsExactly("Shop_check", "Shop_mood_check", "Shop_pkey", "fk");
        assertThat(column("select pg_get_expr(adbin, adrelid) from pg_attrdef")).hasSize(1);
    }

    @Test
    void forgivesWhatIsNoDrift() throws SQLException {
        SharedPostgres.execute(
                database,
                "create schema there; create domain isbn as text; create function one() returns int language sql as 'select 1'");
        List<String> ddl = List.of(
                "create schema there",
                "create domain isbn as text",
                "create function one() returns int language sql as 'select 1'",
                "create table book (id int)",
                "comment on column book.id is 'It's quoted badly'");
        assertThat(build(ddl, "public")).isEmpty();
        assertThat(column(RELATIONS)).containsExactly("public.book");
    }

    @Test
    void removesManyTablesThatReferToEachOther() throws SQLException {
        SharedPostgres.execute(database, """
                do $$ begin
                  for i in 1..300 loop
                    execute format('create table t%s (id serial primary key, other int references t%s)', i, greatest(i - 1, 1));
                  end loop;
                end $$""");
        assertThat(build(List.of("create table t1 (id int)"), "public")).isEmpty();
        assertThat(column(RELATIONS)).containsExactly("public.t1");
    }

    private List<RefusedStatement> build(List<String> ddl, String defaultSchema, String... schemas)
            throws SQLException {
        try (Connection connection = database.connect()) {
            return ExpectedDatabase.build(connection, ddl, defaultSchema, Set.of(schemas));
        }
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

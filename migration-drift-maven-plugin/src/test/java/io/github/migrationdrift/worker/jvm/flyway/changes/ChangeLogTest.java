package io.github.migrationdrift.worker.jvm.flyway.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.jvm.flyway.MigrationRunnerTest;
import io.github.migrationdrift.worker.jvm.flyway.Scripts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory);
    }

    /** On a server that compiles statements an extension of a thousand functions took minutes instead of a second. */
    @Test
    void isWrittenWithoutCompilingStatements() throws SQLException {
        JdbcTarget database = SharedPostgres.createDatabase();
        try (ChangeLog log = ChangeLog.install(database, false);
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet functions = statement.executeQuery("select count(*), count(*) filter (where 'jit=off' = any"
                        + " (proconfig)) from pg_proc where proname like '\\_drift%'")) {
            assertThat(log.read()).isEmpty();
            functions.next();
            assertThat(functions.getInt(2)).isEqualTo(functions.getInt(1)).isPositive();
        } finally {
            SharedPostgres.drop(database);
        }
    }

    @Test
    void followsRenamesToThePresentName() {
        scripts.add("V1__a.sql", "create table bok (id bigint primary key, titel text);", "comment on table bok is '';")
                .add("V2__b.sql", "alter table bok rename column titel to title;")
                .add("V3__c.sql", "alter table bok rename to book;")
                .add("V4__d.sql", "alter index bok_pkey rename to book_pkey;");

        assertThat(lines())
                .containsExactly(
                        "table public.book V1__a.sql:1",
                        "index public.book_pkey V1__a.sql:1",
                        "table public.book V1__a.sql:2",
                        "table column public.book.title V2__b.sql:1",
                        "table public.book V3__c.sql:1",
                        "index public.book_pkey V4__d.sql:1");
    }

    @Test
    void keepsTheNameOfWhatIsGone() {
        scripts.add(
                        "V1__a.sql",
                        "create table old_name (id int primary key, note text);",
                        "create type mood as enum ('a');")
                .add("V2__b.sql", "alter table old_name rename to book;", "alter table book", "    drop column note;")
                .add("V3__c.sql", "drop table book;", "drop type mood;");

        assertThat(lines())
                .containsExactly(
                        "table public.book V1__a.sql:1",
                        "index public.old_name_pkey V1__a.sql:1",
                        "type public.mood V1__a.sql:2",
                        "table public.book V2__b.sql:1",
                        "table column public.book.note dropped V2__b.sql:2",
                        "table public.book V2__b.sql:2",
                        "table public.book dropped V3__c.sql:1",
                        "index public.old_name_pkey dropped V3__c.sql:1",
                        "type public.mood dropped V3__c.sql:2");
    }

    @Test
    void forgetsWhatWasMadeAgainUnderTheSameName() {
        scripts.add("V1__a.sql", "create table book (id int);")
                .add(
                        "V2__b.sql",
                        "create table book_new (id bigint);",
                        "drop table book;",
                        "alter table book_new rename to book;");

        assertThat(lines()).containsExactly("table public.book V2__b.sql:1", "table public.book V2__b.sql:3");
    }

    @Test
    void seesIntoBlocksAndFunctions() {
        scripts.add("V1__a.sql", "do $$", "begin", "    execute format('create table %I ()', 'book');", "end $$;")
                .add(
                        "V2__b.sql",
                        "create function make() returns void language sql as 'create table made ()';",
                        "",
                        "select make();");

        assertThat(lines()).containsExactly("table public.book V1__a.sql:1", "table public.made V2__b.sql:3");
    }

    @Test
    void survivesRolesSearchPathsAndReplicaMode() {
        scripts.add(
                        "V1__a.sql",
                        "create schema app;",
                        "drop role if exists drift_app;",
                        "create role drift_app;",
                        "grant all on schema app to drift_app;")
                .add(
                        "V2__b.sql",
                        "set role drift_app;",
                        "set search_path = app;",
                        "create table book ();",
                        "reset role;")
                .add(
                        "V3__c.sql",
                        "select pg_catalog.set_config('search_path', '', false);",
                        "set session_replication_role = replica;",
                        "create table app.shelf ();",
                        "set session_replication_role = origin;")
                .add("V4__d.sql", "create table loan ();");

        assertThat(lines())
                .containsExactly(
                        "schema app.app V1__a.sql:1",
                        "table app.book V2__b.sql:3",
                        "table app.shelf V3__c.sql:3",
                        "table public.loan V4__d.sql:1");
    }

    @Test
    void survivesThatSchemasAndSettingsAreCleanedUp() {
        scripts.add("V1__a.sql", "create table book ();", "create schema old;", "create table old.shelf ();")
                .add(
                        "V2__b.sql",
                        "do $$ declare name text; begin",
                        "    for name in select nspname from pg_namespace where nspname !~ '^pg_'",
                        "        and nspname not in ('public', 'information_schema') loop",
                        "        execute format('drop schema %I cascade', name);",
                        "    end loop;",
                        "end $$;",
                        "create table author ();")
                .add("V3__c.sql", "reset all;", "create table loan ();");

        assertThat(lines())
                .contains(
                        "table public.book V1__a.sql:1",
                        "table public.author V2__b.sql:7",
                        "table public.loan V3__c.sql:2");
    }

    @Test
    void knowsWhatADroppedKeyWasAbout() {
        scripts.add(
                        "V1__a.sql",
                        "create table author (id int primary key, code text, born int check (born > 0), unique (code));",
                        "create unique index author_born on author (born, id);",
                        "create table book (id int primary key, author int references author, isbn text unique);")
                .add("V2__b.sql", "alter table author rename code to ref;", "alter table author rename to writer;")
                .add(
                        "V3__c.sql",
                        "do $$ begin",
                        "    execute 'alter table writer drop constraint author_code_key';",
                        "end $$;")
                .add("V4__d.sql", "alter table writer drop constraint author_pkey cascade;")
                .add("V5__e.sql", "alter table book drop column isbn;", "alter table writer drop born;");

        assertThat(scripts.run().changes().stream()
                        .filter(change -> change.key() != null)
                        .map(change -> change.object().name() + " "
                                + change.key().kind() + " "
                                + change.key().table().name() + change.key().columns() + " " + change.script()))
                .containsExactlyInAnyOrder(
                        "author_code_key u writer[ref] V3__c.sql",
                        "author_code_key unique index writer[ref] V3__c.sql",
                        "author_pkey p writer[id] V4__d.sql",
                        "author_pkey unique index writer[id] V4__d.sql",
                        "book_author_fkey f book[author] V4__d.sql",
                        "book_isbn_key u book[isbn] V5__e.sql",
                        "book_isbn_key unique index book[isbn] V5__e.sql",
                        "author_born unique index writer[born, id] V5__e.sql",
                        "author_born_check c writer[born] V5__e.sql");
    }

    @Test
    void keepsTheLineOfAnIndexThatIsMadeAnew() {
        scripts.add("V1__a.sql", "create table book (id int, isbn varchar(9));", "create index by_isbn on book (isbn);")
                .add("V2__b.sql", "alter table book alter column isbn type varchar(13) using isbn || '';");

        assertThat(lines())
                .startsWith("table public.book V1__a.sql:1", "index public.by_isbn V1__a.sql:2")
                .hasSizeGreaterThan(2);
    }

    @Test
    void leavesEventTriggersOfTheProjectAlone() {
        scripts.add(
                "V1__a.sql",
                "create table book ();",
                "create function refuse() returns event_trigger language plpgsql as",
                "    $$ begin raise exception 'no %', tg_tag; end $$;",
                "create event trigger guard on ddl_command_start execute function refuse();",
                "alter event trigger guard enable always;");

        assertThat(lines()).containsExactly("table public.book V1__a.sql:1");
    }

    /** As where a generated migration is proved on a copy of the migrated database. */
    @Test
    void beginsAnewWhereAnotherHasBeenAndNothingMayBeDropped() throws SQLException {
        scripts.add(
                        "V1__a.sql",
                        "create table book ();",
                        "create function refuse() returns event_trigger language plpgsql as",
                        "    $$ begin raise exception 'no %', tg_tag; end $$;",
                        "create event trigger guard on sql_drop execute function refuse();")
                .run();

        try (ChangeLog log = ChangeLog.install(scripts.database(), false)) {
            assertThat(log.read()).isEmpty();
            SharedPostgres.execute(scripts.database(), "create table author ()");
            log.mark(ChangeSource.callback("afterMigrate"));
            SharedPostgres.execute(scripts.database(), "create table loan ()");
            assertThat(log.read()).extracting(change -> change.object().name()).contains("loan");
        }
    }

    @Test
    void isWorthNoFailure() {
        scripts.add("V1__a.sql", "create table book ();")
                .add(
                        "V2__b.sql",
                        "drop table information_schema._drift_change cascade;",
                        "drop table information_schema._drift_source;",
                        "create table author ();");

        assertThat(lines()).isEmpty();
    }

    @Test
    void leavesOutExtensionsTemporaryObjectsAndOwners() {
        scripts.add(
                "V1__a.sql",
                "create extension hstore;",
                "create temporary table t ();",
                "drop table t;",
                "create table book ();",
                "ALTER TABLE public.book",
                "    OWNER TO postgres;",
                "drop extension hstore;");

        assertThat(lines()).containsExactly("table public.book V1__a.sql:4");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        scripts.add(
                "V1__a.sql",
                "do $$",
                "begin",
                "    create table lost ();",
                "    raise exception 'back';",
                "exception when others then create table kept ();",
                "end $$;");

        assertThat(lines()).containsExactly("table public.kept V1__a.sql:1");
    }

    @Test
    void findsTheLineOfEqualStatementsInTheirOrder() {
        scripts.add(
                "V1__a.sql",
                "create table if not exists book (id int);",
                "drop table if exists staging;",
                "create table staging ();",
                "drop table if exists staging;",
                "create table staging ();");

        assertThat(lines()).containsExactly("table public.book V1__a.sql:1", "table public.staging V1__a.sql:5");
    }

    @Test
    void findsTheLineBehindPlaceholdersAndComments() {
        scripts.add(
                        "V1__a.sql",
                        "/* The",
                        "   ${prefix} library */",
                        "create table ${prefix}_book ( -- books; all of them",
                        "    id bigint, /* ${flyway:timestamp} */",
                        "    note text default 'a -- b; /* c */'",
                        ");",
                        "-- ${flyway:timestamp}",
                        "",
                        "  comment on table ${flyway:defaultSchema}.${prefix}_book is '${flyway:filename}';")
                .set("placeholders.prefix", "lib");

        assertThat(lines()).containsExactly("table public.lib_book V1__a.sql:3", "table public.lib_book V1__a.sql:9");
    }

    private List<String> lines() {
        return MigrationRunnerTest.lines(scripts.run());
    }
}

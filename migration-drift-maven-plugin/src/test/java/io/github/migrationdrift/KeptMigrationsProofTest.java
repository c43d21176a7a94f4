package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.DriftSettings.Builder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever changes after a migrated database has been kept: the check says what it says where nothing is kept. It also
 * tells how much of what was kept was used, so that the cache can be seen to be one.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Only the launcher starts PostgreSQL there.")
class KeptMigrationsProofTest {
    private static final String BOOK =
            "@Entity public class Book { @Id Long id; @Column(nullable = false, length = 200) String title; }";
    private static final Optional<String> FIRST = Optional.of("The first 3 migrations have run before.");
    private static final Optional<String> ALL = Optional.of(KeptDatabase.ALL);
    private static final Optional<String> NOTHING = Optional.empty();

    private static final boolean FULL =
            System.getProperty("drift.proof.kept", "sample").equals("full");
    private static final int SAMPLE = 3;

    @TempDir
    private Path directory;

    /** What happens to the project, and what of the kept database can be used then. */
    private record Change(Making making, Optional<String> used) {}

    @FunctionalInterface
    private interface Making {
        void of(Project project) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> theVerdictIsThatOfACheckThatKeepsNothing() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.putAll(ofEntities());
        changes.putAll(ofNewMigrations());
        changes.putAll(ofOldMigrations());
        changes.putAll(ofSettings());
        changes.putAll(ofSessions());
        changes.putAll(ofEntries());
        int every = FULL ? 1 : SAMPLE;
        List<Map.Entry<String, Change>> chosen = new ArrayList<>();
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            if (Math.floorMod(change.getKey().hashCode(), every) == 0) {
                chosen.add(change);
            }
        }
        return chosen.stream().map(change -> DynamicTest.dynamicTest(change.getKey(), () -> prove(change.getValue())));
    }

    private void prove(Change change) throws IOException {
        Path place = Files.createTempDirectory(directory, "project");
        Project project = new Project(place);
        project.create();
        KeptDatabase kept = new KeptDatabase(place.resolve("cache"));
        kept.check(project.settings());
        assertThat(kept.entries()).hasSize(1);

        project.kept = kept;
        change.making().of(project);
        String found = kept.check(project.settings());

        assertThat(kept.used()).isEqualTo(change.used());
        assertThat(found).isEqualTo(KeptDatabase.checkAnew(project.settings()));
    }

    private static Map<String, Change> ofEntities() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("nothing", new Change(project -> {}, ALL));
        changes.put(
                "an attribute",
                new Change(
                        project -> project.entities(BOOK.replace("String title;", "String title; int pages;")), ALL));
        changes.put(
                "another entity",
                new Change(project -> project.entities(BOOK, "@Entity public class Loan { @Id Long id; }"), ALL));
        changes.put(
                "a resource that the migrations might read",
                new Change(project -> project.write("target/classes/conf.properties", "a=b"), NOTHING));
        return changes;
    }

    private static Map<String, Change> ofNewMigrations() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("one more", adding("alter table book add column pages integer;"));
        changes.put(
                "two more",
                new Change(
                        project -> {
                            project.script("V4__pages.sql", "alter table book add column pages integer;");
                            project.script("V10__more.sql", "alter table book drop column pages;");
                        },
                        FIRST));
        changes.put("one that fails", adding("alter table book add column pages integer;\nselect 1 / 0;"));
        changes.put("one that renames a table", adding("alter table author rename to writer;"));
        changes.put("one that renames a column", adding("alter table book rename column title to name;"));
        changes.put("one that changes a type", adding("alter table book alter column title type text;"));
        changes.put("one that drops a table", adding("drop table author cascade;"));
        changes.put(
                "one that makes a dropped thing anew",
                adding("drop view titles; create view titles as select 1 as n;"));
        changes.put("one that drops an index", adding("drop index book_author;"));
        changes.put("one that lacks a role", adding("grant select on book to reader;"));
        changes.put("one that lacks an extension", adding("alter table book add column tags hstore;"));
        changes.put("one that makes the role that an earlier one lacked", adding("create role clerk;"));
        changes.put("one that uses the sequence", adding("select nextval('numbers');"));
        changes.put("one that asks what the sequence gave last", adding("select lastval();", NOTHING));
        changes.put("one that asks for a setting", adding("select current_setting('a.b', true);", NOTHING));
        changes.put("one that sets the schema of the database", adding("alter database app set search_path = other;"));
        changes.put("one that takes a right from its role", adding("alter role current_user nocreatedb;"));
        changes.put(
                "one outside a transaction",
                new Change(
                        project -> {
                            project.script("V4__index.sql", "create index concurrently by_title on book (title);");
                            project.script("V4__index.sql.conf", "executeInTransaction=false");
                        },
                        FIRST));
        changes.put(
                "one of an earlier version",
                new Change(project -> project.script("V2_5__pages.sql", "alter table book add pages int;"), NOTHING));
        changes.put(
                "a repeatable one",
                new Change(
                        project -> project.script("R__x.sql", "create or replace view x as select 1 as n"), NOTHING));
        changes.put(
                "a callback",
                new Change(project -> project.script("afterMigrate.sql", "create table extra (id int)"), NOTHING));
        changes.put(
                "a callback before each",
                new Change(
                        project -> project.script("beforeEachMigrate.sql", "create table if not exists extra (id int)"),
                        NOTHING));
        changes.put("a misspelled one", new Change(project -> project.script("v4_x.sql", "select 1"), NOTHING));
        changes.put(
                "one in a directory that is linked",
                new Change(
                        project -> {
                            Path elsewhere = Files.createDirectories(project.directory.resolve("elsewhere"));
                            Files.writeString(elsewhere.resolve("V4__x.sql"), "alter table book add column pages int;");
                            Files.createSymbolicLink(project.at("linked"), elsewhere);
                        },
                        FIRST));
        changes.put(
                "a Java class that Flyway may be handed",
                new Change(project -> project.onDisk.entities(BOOK, "public class V4__Backfill {}"), NOTHING));
        return changes;
    }

    private static Map<String, Change> ofOldMigrations() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put(
                "a changed one",
                new Change(
                        project -> project.script("V2__numbers.sql", "create sequence numbers increment 50;"),
                        NOTHING));
        changes.put(
                "a space",
                new Change(project -> project.script("V2__numbers.sql", "create  sequence numbers;"), NOTHING));
        changes.put("a missing one", new Change(project -> project.delete("V3__titles.sql"), NOTHING));
        changes.put(
                "another name",
                new Change(project -> Files.move(project.at("V3__titles.sql"), project.at("V3__views.sql")), NOTHING));
        changes.put(
                "another version",
                new Change(project -> Files.move(project.at("V3__titles.sql"), project.at("V4__titles.sql")), NOTHING));
        return changes;
    }

    private static Map<String, Change> ofSettings() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a placeholder", setting(all -> all.flywayProperties(Map.of("flyway.placeholders.x", "y"))));
        changes.put("the history's table", setting(all -> all.flywayProperties(Map.of("flyway.table", "done"))));
        changes.put("the schemas", setting(all -> all.flywayProperties(Map.of("flyway.schemas", "shop"))));
        changes.put("a target", setting(all -> all.flywayProperties(Map.of("flyway.target", "2"))));
        changes.put("a role", setting(all -> all.roles(List.of("clerk"))));
        changes.put("what runs before", setting(all -> all.initSql("create table early (id int)")));
        changes.put("arguments of the worker", setting(all -> all.workerArguments(List.of("-Dx=y"))));
        changes.put("another location", setting(all -> all.migrationLocations("filesystem:sql", "filesystem:more")));
        changes.put(
                "another library",
                new Change(
                        project -> {
                            Files.write(
                                    project.directory.resolve("more.jar"),
                                    new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
                            project.libraries.add(project.directory.resolve("more.jar"));
                        },
                        NOTHING));
        return changes;
    }

    private static Map<String, Change> ofSessions() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put(
                "a temporary table that a later one uses",
                leaving("create temp table seed (id int);", "select * from seed;", FIRST));
        changes.put(
                "a temporary function",
                leaving(
                        "create function pg_temp.f() returns int language sql as 'select 1';",
                        "select pg_temp.f();",
                        FIRST));
        changes.put("a prepared statement", leaving("prepare p as select 1;", "execute p;", FIRST));
        changes.put(
                "another user of the session",
                leaving(
                        "create role other superuser; set session authorization other;",
                        "create table extra (id int);",
                        FIRST));
        changes.put(
                "a setting of the session",
                leaving(
                        "set xmloption = document;",
                        "select 1;",
                        Optional.of("The first 4 migrations have run before.")));
        changes.put(
                "a place of the database to look in",
                leaving(
                        "create table other.codes (id int); alter database app set search_path = public, other;",
                        "create view v as select * from codes;",
                        FIRST));
        changes.put(
                "a setting of the role",
                leaving("alter role current_user set search_path = other;", "create table extra (id int);", FIRST));
        changes.put(
                "a function that asks for a setting",
                leaving(
                        "select set_config('a.b', 'c', false);"
                                + " create function f() returns text language sql as $$select current_setting('a.b', true)$$;",
                        "do $$ begin if f() = 'c' then create table extra (id int); end if; end $$;",
                        NOTHING));
        changes.put(
                "a schema of the role",
                leaving(
                        "create schema postgres;",
                        "create table extra (id int);",
                        Optional.of("The first 4 migrations have run before.")));
        changes.put(
                "a role without its rights",
                leaving(
                        "alter role current_user nosuperuser;",
                        "create extension hstore;",
                        Optional.of("The first 4 migrations have run before.")));
        return changes;
    }

    /** What is kept is that of migrations with a further one, which leaves something in its session. */
    private static Change leaving(String first, String then, Optional<String> used) {
        return new Change(
                project -> {
                    project.script("V4__first.sql", first);
                    project.kept.check(project.settings());
                    project.script("V5__then.sql", then);
                },
                used);
    }

    private static Map<String, Change> ofEntries() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put(
                "an entry that is cut",
                new Change(
                        project -> {
                            Path entry = project.kept.entries().get(0);
                            byte[] bytes = Files.readAllBytes(entry);
                            Files.write(entry, Arrays.copyOf(bytes, bytes.length / 3));
                        },
                        ALL));
        changes.put(
                "an entry that is empty",
                new Change(project -> Files.write(project.kept.entries().get(0), new byte[0]), NOTHING));
        changes.put(
                "an entry that is gone",
                new Change(project -> Files.delete(project.kept.entries().get(0)), NOTHING));
        changes.put(
                "an entry of other migrations",
                new Change(
                        project -> {
                            Path entry = project.kept.entries().get(0);
                            project.script("V4__pages.sql", "alter table book add column pages integer;");
                            project.kept.check(project.settings());
                            List<Path> both = new ArrayList<>(project.kept.entries());
                            both.remove(entry);
                            Files.copy(entry, both.get(0), StandardCopyOption.REPLACE_EXISTING);
                        },
                        FIRST));
        return changes;
    }

    private static Change adding(String sql) {
        return adding(sql, FIRST);
    }

    private static Change adding(String sql, Optional<String> used) {
        return new Change(project -> project.script("V4__more.sql", sql), used);
    }

    private static Change setting(UnaryOperator<Builder> further) {
        return new Change(project -> project.further = further, NOTHING);
    }

    /** What a change can be made of. */
    private static final class Project {
        private final Path directory;
        private final ProjectOnDisk onDisk;
        private final List<Path> libraries = new ArrayList<>();
        private UnaryOperator<Builder> further = all -> all;
        private KeptDatabase kept = new KeptDatabase(Path.of("x"));

        private Project(Path directory) {
            this.directory = directory;
            this.onDisk = ProjectOnDisk.in(directory);
        }

        private void create() throws IOException {
            entities(BOOK);
            script(
                    "V1__book.sql",
                    "create table author (id bigint primary key);\n"
                            + "create table book (id bigint primary key, title varchar(100) not null, author_id bigint references author);\n"
                            + "create index book_author on book (author_id);\n"
                            + "grant select on book to clerk;\n"
                            + "create schema other;");
            script("V2__numbers.sql", "create sequence numbers;\nselect nextval('numbers');");
            script("V3__titles.sql", "create view titles as select title from book;");
        }

        private void entities(String... sources) throws IOException {
            onDisk.entities(sources);
        }

        private void script(String name, String sql) throws IOException {
            onDisk.migration(name, sql);
        }

        private Path at(String script) {
            return directory.resolve("sql").resolve(script);
        }

        private void delete(String script) throws IOException {
            Files.delete(at(script));
        }

        private void write(String file, String text) throws IOException {
            Files.writeString(directory.resolve(file), text);
        }

        private DriftSettings settings() throws IOException {
            List<Path> classPath =
                    new ArrayList<>(KeptDatabase.classPath(directory.resolve("target/classes"), directory));
            classPath.addAll(libraries);
            return further.apply(onDisk.settings()
                            .migrationLocations("filesystem:sql")
                            .classPath(classPath))
                    .build();
        }
    }
}

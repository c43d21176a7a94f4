package io.github.migrationdrift.worker.jvm.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class MigrationRunnerTest {
    private static final String ON_CLASS_PATH = "classpath:io/github/migrationdrift/worker/jvm/flyway/samples";

    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory);
    }

    @Test
    void namesWhatRanInItsOrder() {
        MigrationResult result = scripts.add("V2__second.sql", "alter table book add title text;")
                .add("sub/V1__first.sql", "create table book (id bigint primary key);")
                .add("R__view.sql", "create or replace view titles as select title from book;")
                .run();

        assertThat(result.flywayVersion()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(names(result)).containsExactly("V1__first.sql", "V2__second.sql", "R__view.sql");
        assertThat(result.scripts().get(0).location())
                .isEqualTo(directory.resolve("sub/V1__first.sql").toString());
        assertThat(result.schemas()).containsExactly("public");
        assertThat(result.defaultSchema()).isEqualTo("public");
        assertThat(result.historyTable()).isEqualTo(new ObjectName("public", "flyway_schema_history"));
        assertThat(lines(result))
                .containsExactly(
                        "table public.book V1__first.sql:1",
                        "index public.book_pkey V1__first.sql:1",
                        "table public.book V2__second.sql:1",
                        "view public.titles R__view.sql:1");
    }

    @Test
    void runsJavaMigrationsOfTheClassPath() {
        MigrationResult result = scripts.runFrom(ON_CLASS_PATH);

        assertThat(names(result))
                .containsExactly(
                        "V1__create_book.sql", "io.github.migrationdrift.worker.jvm.flyway.samples.V2__AddAuthor");
        assertThat(result.scripts().get(0).location()).endsWith("/samples/V1__create_book.sql");
        assertThat(lines(result))
                .containsExactly(
                        "table public.book V1__create_book.sql:3",
                        "index public.book_pkey V1__create_book.sql:3",
                        "table public.book io.github.migrationdrift.worker.jvm.flyway.samples.V2__AddAuthor:0");
    }

    @Test
    void joinsSeveralLocations() {
        MigrationResult result = scripts.add("V3__third.sql", "create table third ();")
                .runFrom(ON_CLASS_PATH, "filesystem:" + directory);

        assertThat(names(result)).hasSize(3).endsWith("V3__third.sql");
    }

    @Test
    void readsScriptsInsideJars() throws IOException {
        Path jar = directory.resolve("migrations.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : List.of("in/jar/V1__a.sql", "in/jar/afterMigrate.sql")) {
                if (entry.endsWith("V1__a.sql")) {
                    zip.putNextEntry(new ZipEntry("in/"));
                    zip.putNextEntry(new ZipEntry("in/jar/"));
                }
                zip.putNextEntry(new ZipEntry(entry));
                String table = entry.contains("after") ? "after" : "a";
                zip.write(("\n\ncreate table if not exists " + table + " ();\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader original = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, original)) {
            thread.setContextClassLoader(loader);
            MigrationResult result = scripts.runFrom("classpath:in/jar");

            assertThat(lines(result))
                    .containsExactly("table public.a V1__a.sql:3", "table public.after afterMigrate.sql:3");
            assertThat(result.scripts().get(0).location()).contains("in/jar/V1__a.sql");
        } finally {
            thread.setContextClassLoader(original);
        }
    }

    @Test
    void createsIndexesConcurrently() {
        MigrationResult result = scripts.add("V1__a.sql", "create table book (isbn text);")
                .add("V2__b.sql", "-- no lock", "create index concurrently book_isbn on book (isbn);")
                .run();

        assertThat(lines(result)).contains("index public.book_isbn V2__b.sql:2");
    }

    @Test
    void runsCallbacksOfScriptsAndOfTheProject() {
        MigrationResult result = scripts.add("V1__a.sql", "create table a ();")
                .add("V2__b.sql", "create table b ();")
                .add("beforeMigrate.sql", "create extension if not exists citext;")
                .add("beforeEachMigrate.sql", "drop table if exists staging;", "create table staging ();")
                .add("afterMigrate__grants.sql", "", "create table granted ();")
                .set("callbacks", TouchingCallback.class.getName())
                .run();

        assertThat(names(result)).containsExactly("V1__a.sql", "V2__b.sql");
        assertThat(lines(result))
                .containsExactly(
                        "table public.a V1__a.sql:1",
                        "table public.staging beforeEachMigrate.sql:2",
                        "table public.b V2__b.sql:1",
                        "table public.granted afterMigrate__grants.sql:2",
                        "table public.touched afterMigrate:0");
    }

    @Test
    void startsWithTheBaselineScript() {
        MigrationResult result = scripts.add("V1__a.sql", "create table a ();")
                .add("B2__baseline.sql", "create table a ();", "create table b ();")
                .add("V3__c.sql", "create table c ();")
                .run();

        assertThat(names(result)).containsExactly("B2__baseline.sql", "V3__c.sql");
    }

    @Test
    void managesOtherSchemasThanPublic() {
        MigrationResult result = scripts.add("V1__a.sql", "create table book ();", "create table ops.job ();")
                .set("schemas", "library,ops")
                .set("table", "version history")
                .run();

        assertThat(result.schemas()).containsExactlyInAnyOrder("library", "ops");
        assertThat(result.defaultSchema()).isEqualTo("library");
        assertThat(result.historyTable()).isEqualTo(new ObjectName("library", "version history"));
        assertThat(lines(result)).containsExactly("table library.book V1__a.sql:1", "table ops.job V1__a.sql:2");
    }

    @Test
    void keepsTheProjectsOwnSettings() {
        MigrationResult result = scripts.add("M1-a.ddl", "create table !{name} ();")
                .add("V1__not_mine.sql", "create table other ();")
                .set("sqlMigrationPrefix", "M")
                .set("sqlMigrationSeparator", "-")
                .set("sqlMigrationSuffixes", ".ddl")
                .set("placeholderPrefix", "!{")
                .set("placeholders.name", "book")
                .set("url", "jdbc:postgresql://nowhere.invalid/production")
                .set("user", "app")
                .set("password", "secret")
                .run();

        assertThat(lines(result)).containsExactly("table public.book M1-a.ddl:1");
    }

    @Test
    void takesTheTransactionalLockWhereTheProjectAsksForIt() {
        MigrationResult result = scripts.add("V1__a.sql", "create table a ();")
                .set("postgresql.transactional.lock", "true")
                .run();

        assertThat(names(result)).hasSize(1);
    }

    /** Which those go on with whose migrations follow. */
    @Test
    void leavesNothingBehindButItsLog() throws SQLException {
        scripts.add("V1__a.sql", "create table a ();").run();

        try (Connection connection = scripts.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from pg_event_trigger)"
                        + " + (select count(*) from pg_class where relname like '\\_drift%'"
                        + " and relnamespace <> 'information_schema'::regnamespace)"
                        + " + (select count(*) from pg_proc where proname like '\\_drift%')")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void goesOnWithoutChangesWhereEventTriggersAreNotAllowed() {
        JdbcTarget database = scripts.database();
        SharedPostgres.execute(database, "drop role if exists plain; create role plain login password 'plain'");
        SharedPostgres.execute(database, "grant all on schema public to plain");
        scripts.add("V1__a.sql", "create table a ();");

        MigrationResult result = MigrationRunner.run(new MigrationRequest(
                new JdbcTarget(database.url().replaceFirst("\\?.*", ""), "plain", "plain"),
                List.of("filesystem:" + directory),
                Map.of()));

        assertThat(names(result)).containsExactly("V1__a.sql");
        assertThat(result.changes()).isEmpty();
    }

    public static List<String> lines(MigrationResult result) {
        return result.changes().stream()
                .map(change -> change.type() + " " + change.object()
                        + (change.column() == null ? "" : "." + change.column())
                        + (change.dropped() ? " dropped " : " ") + change.script() + ":" + change.line())
                .toList();
    }

    private static List<String> names(MigrationResult result) {
        return result.scripts().stream().map(MigrationScript::name).toList();
    }
}

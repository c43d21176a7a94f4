package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.cache.KeptVerdict;
import io.github.migrationdrift.cache.VerdictKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict is kept only where nothing took part in it that is not looked at before it is told again. */
class KeepingTest {
    private static final String SCRIPT = "classes/db/migration/V1__book.sql";
    private static final KeptVerdict VERDICT =
            new KeptVerdict(0, List.of(), "No drift.", Map.of("drift-report.json", "{}"), List.of());

    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();
    private DriftSettings.Builder project = new DriftSettings.Builder(Path.of("x"));

    @BeforeEach
    void create() throws IOException {
        write(SCRIPT, "create table book (id bigint primary key);\ncopy book (id) from stdin;\n1\n\\.\n");
        write("classes/com/acme/Book.class", "class");
        project = new DriftSettings.Builder(directory).classPath(List.of(directory.resolve("classes")));
    }

    @Test
    void aVerdictIsToldAgainUntilSomethingChanges() throws Exception {
        keep();
        assertThat(keeper().find()).contains(VERDICT);

        write(SCRIPT, "create table book (id integer primary key)");
        assertThat(keeper().find()).isEmpty();

        assertThat(log).allMatch(line -> line.startsWith("Inputs of the check: {settings="));
    }

    @Test
    void whatChangesDuringTheCheckIsNotKept() throws Exception {
        VerdictKeeper keeper = keeper();
        keeper.find();
        write("classes/db/migration/V2__loan.sql", "create table loan (id bigint primary key)");
        keeper.keep(VERDICT);

        assertThat(log).contains("The verdict is not kept: files have changed during the check.");
        assertThat(keeper().find()).isEmpty();
    }

    @Test
    void aServerOfOthersMayChange() {
        project.server("jdbc:postgresql://localhost/shop", "shop", "secret");

        keep();

        assertThat(keeper().find()).isEmpty();
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/flywaydb/core/api/migration/BaseJavaMigration",
                "org/flywaydb/core/api/callback/Callback",
                "org/flywaydb/core/api/resolver/MigrationResolver"
            })
    void javaCodeInMigrationsMayDoAnything(String type) throws Exception {
        write("classes/com/acme/Seed.class", "\0" + type + "\0");

        assertNotKept("Java code takes part in the migrations");
    }

    @Test
    void aStatedCallbackMayDoAnything() {
        project.flywayProperties(Map.of("flyway.callbacks", "com.other.Callback"));

        assertNotKept("Java code takes part in the migrations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy book from '/data/books.csv' csv",
                "COPY book (id) FROM program 'curl http://acme.com'",
                "do $$ begin execute pg_read_file('/etc/schema.sql'); end $$",
                "select dblink('host=other', 'select 1')",
                "create extension postgres_fdw",
                "select lo_import('/etc/motd')"
            })
    void scriptsThatLookOutsideMayFindSomethingElse(String script) throws Exception {
        write(SCRIPT, script);

        assertNotKept("V1__book.sql reads what is outside the database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V2__seed.py", "V2__Seed.class", "V2__load.sh"})
    void whatIsNoSqlMayDoAnything(String file) throws Exception {
        write("classes/db/migration/" + file, "x");

        assertNotKept("there is more than SQL in classpath:db/migration: " + file);
    }

    @Test
    void whatASearchFoundItMayFindElsewhereNextTime() throws Exception {
        Files.delete(directory.resolve(SCRIPT));
        Files.delete(directory.resolve("classes/db/migration"));
        Files.delete(directory.resolve("classes/db"));
        write("src/main/resources/sql/V1__book.sql", "create table book (id bigint primary key)");
        project.resourceRoots(List.of(directory.resolve("src/main/resources")));

        assertNotKept("the migrations were found by a search");
    }

    @Test
    void statedDirectoriesAreLookedAt() throws Exception {
        write("sql/V1__book.sql", "create table book (id bigint primary key)");
        project.migrationLocations("filesystem:sql");
        keep();
        assertThat(keeper().find()).contains(VERDICT);

        write("sql/V1__book.sql", "copy book from '/data/books.csv'");
        assertNotKept("V1__book.sql reads what is outside the database");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSettingThatNamesAWholeDiskIsNotFollowed() {
        project.hibernateProperties(Map.of("hibernate.archive.directory", "/"));

        keep();

        // Too many files, or one of a process that has ended meanwhile.
        assertThat(log).singleElement().asString().startsWith("No verdict is looked for: ");
        assertThat(keeper().find()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSettingThatNamesADeviceIsNotReadForEver() {
        project.hibernateProperties(Map.of("hibernate.seed", "/dev/zero"));

        keep();

        assertThat(keeper().find()).contains(VERDICT);
    }

    @Test
    void withoutAPlaceForItNothingIsKept() throws Exception {
        write("cache", "a file");

        keep();

        assertThat(log).anyMatch(line -> line.startsWith("No verdict is looked for: "));
        assertThat(log).anyMatch(line -> line.startsWith("The verdict is not kept: "));
    }

    private void assertNotKept(String why) {
        keep();
        assertThat(log).contains("The verdict is not kept: " + why + ".");
        assertThat(keeper().find()).isEmpty();
    }

    private void keep() {
        VerdictKeeper keeper = keeper();
        keeper.find();
        keeper.keep(VERDICT);
    }

    private VerdictKeeper keeper() {
        return DriftCheck.keeper(project.build(), List.of(), Optional.of(directory.resolve("cache")), log::add);
    }

    private void write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}

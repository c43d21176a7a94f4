package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that run Flyway in Java code. */
class LocationsInCodeTest {
    @TempDir
    private Path project;

    @Test
    void takesTheLocationThatNothingElseStates() throws IOException {
        script("db/shop/V1__init.sql");
        script("db/other/V1__init.sql");
        runsFlyway("ShopFlyway", "classpath:db/shop", "classpath:application.yml", "a text", "db", ".");

        MigrationPlace place = MigrationLocations.of(TestSettings.of(settings()));

        assertThat(place.locations()).containsExactly("classpath:db/shop");
        assertThat(place.origin()).isEqualTo("set in Java code: com.acme.ShopFlyway");
        assertThat(place.warning())
                .hasValue(
                        "Java code seems to set the locations of the migrations: classpath:db/shop (com.acme.ShopFlyway). To be sure, state them: <locations>classpath:db/shop</locations>"
                                + " (-Ddrift.locations=classpath:db/shop).");
    }

    @Test
    void takesSeveralThatAreOneHistory() throws IOException {
        script("db/common/V1__init.sql");
        script("db/common/R__view.sql");
        script("db/postgresql/V2__index.sql");
        runsFlyway("ShopFlyway", "db/common", "/db/postgresql/");

        assertThat(MigrationLocations.of(TestSettings.of(settings())).locations())
                .containsExactly("classpath:db/common", "classpath:db/postgresql");
    }

    @Test
    void asksWhichOfSeveralHistoriesIsMeant() throws IOException {
        script("db/migration/shop/V1__init.sql");
        script("db/migration/audit/V1__init.sql");
        runsFlyway("ShopFlyway", "classpath:db/migration/shop");
        runsFlyway("AuditFlyway", "classpath:db/migration/audit");

        CheckFailure failure =
                catchThrowableOfType(CheckFailure.class, () -> MigrationLocations.of(TestSettings.of(settings())));

        assertThat(failure)
                .hasMessage(
                        "The application gives Flyway several locations in Java code, and they hold migrations of the same version: classpath:db/migration/audit (com.acme.AuditFlyway), classpath:db/migration/shop"
                                + " (com.acme.ShopFlyway)");
        assertThat(failure.advice())
                .startsWith("State those that are for the entities: <locations>classpath:db/migration/audit</locations>"
                        + " (-Ddrift.locations=classpath:db/migration/audit). For several databases,");
    }

    @Test
    void goesByWhatIsStatedAndByFlywaysDefault() throws IOException {
        script("db/migration/V1__init.sql");
        script("db/audit/V1__init.sql");
        runsFlyway("AuditFlyway", "classpath:db/audit");

        assertThat(MigrationLocations.of(TestSettings.of(settings())).locations())
                .containsExactly("classpath:db/migration");
        assertThat(MigrationLocations.of(TestSettings.of(settings().migrationLocations("classpath:x")))
                        .locations())
                .containsExactly("classpath:x");
    }

    @Test
    void namesTheOtherLocationsWhereTablesAreMissing() throws IOException {
        script("db/migration/V1__init.sql");
        script("db/audit/V1__init.sql");
        runsFlyway("AuditFlyway", "classpath:db/audit", "db/migration");
        ObjectName book = new ObjectName("public", "book");
        Mapping mapping = new Mapping(
                List.of("com.acme.Book"),
                List.of(new MappedTable(book, MappedTable.Role.ENTITY, "com.acme.Book", null)),
                List.of(),
                List.of(),
                List.of());
        CheckSettings settings = TestSettings.of(settings());
        MigrationPlace place = MigrationLocations.of(settings);
        String hint = "Java code gives Flyway other locations than classpath:db/migration: classpath:db/audit"
                + " (com.acme.AuditFlyway). If those are for the entities, state them:"
                + " <locations>classpath:db/audit</locations> (-Ddrift.locations=classpath:db/audit).";

        LocationsInCode inCode = LocationsInCode.of(settings);
        assertThat(inCode.warning(place, mapping, new SchemaNames(Set.of(), Set.of(), Set.of())))
                .hasValue(hint);
        assertThat(inCode.warning(place, mapping, new SchemaNames(Set.of(book), Set.of(), Set.of())))
                .isEmpty();
        assertThat(inCode.explained(new CheckFailure(CheckFailure.Kind.MIGRATION_FAILED, "Two versions", "Look"), place)
                        .advice())
                .isEqualTo("Look\n" + hint);
    }

    private DriftSettings.Builder settings() {
        Path classes = project.resolve("target/classes");
        return new DriftSettings.Builder(project)
                .classPath(List.of(classes))
                .entityLocations(List.of(classes))
                .flywayProperties(Map.of());
    }

    private void script(String path) throws IOException {
        Path file = project.resolve("target/classes").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private void runsFlyway(String name, String... texts) throws IOException {
        Path source = project.resolve(name + ".java");
        Files.writeString(source, """
                package com.acme;
                class %s {
                    void run() {
                        org.flywaydb.core.Flyway.configure().locations("%s").load().migrate();
                    }
                }
                """.formatted(name, String.join("\", \"", texts)));
        SourceCompiler.compile(List.of(source), Files.createDirectories(project.resolve("target/classes")));
    }
}

package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.BuildFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a project. */
class DiagnosisTest {
    @TempDir
    private Path base;

    @Test
    void keepsSecretsToItself() throws IOException {
        springBoot("""
                spring.flyway.placeholders.owner_password=hunter2
                spring.flyway.init-sqls=create role app password 'hunter2'
                spring.jpa.properties.hibernate.connection.url=jdbc:postgresql://app:hunter2@db/shop
                spring.flyway.table=${DB_PASSWORD:${hunter2}}
                """);

        assertThat(diagnosis())
                .contains(
                        "  flyway.placeholders.owner_password: ****   [src/main/resources/application.properties:1]",
                        "  flyway.initSql: create role app password '****'   [src/main/resources/application.properties:2]")
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void namesTheProfilesAndWhatMadeThemActive() throws IOException {
        springBoot("spring.profiles.active=prod\nspring.profiles.group.prod=eu\n");
        resource("application-prod.properties", "spring.flyway.table=history");
        resource("application-test.yml", "a: b");

        assertThat(diagnosis())
                .startsWith(
                        "Profiles of Spring",
                        "  active: prod, eu   [src/main/resources/application.properties:1]",
                        "  there are: prod, test");
        assertThat(diagnosis("test")).contains("  active: test   [<springProfiles> (-Ddrift.springProfiles)]");
    }

    @Test
    void namesTheProfileOfQuarkus() throws IOException {
        write("boot/io/quarkus/runtime/Application.class", "");
        resource("application.properties", "%{dev,test}.quarkus.flyway.table=history");

        assertThat(diagnosis())
                .startsWith("Profiles of Quarkus", "  active: prod   [default of Quarkus]", "  there are: dev, test");
    }

    @Test
    void countsWhatLiesInEachLocation() throws IOException {
        springBoot("spring.flyway.locations=classpath:db/{vendor},filesystem:sql,classpath:nowhere\n");
        resource("db/postgresql/V1__init.sql", "");
        resource("db/postgresql/V2__more.sql", "");
        write("sql/README.md", "");

        String origin = "   [src/main/resources/application.properties:1]";
        assertThat(diagnosis())
                .contains(
                        "  location: classpath:db/postgresql (2 migrations)" + origin,
                        "  location: filesystem:sql (0 migrations, 1 other file)" + origin,
                        "  location: classpath:nowhere (does not exist)" + origin);
    }

    @Test
    void saysWhereTwoPlacesContradictEachOther() throws IOException {
        springBoot("spring.flyway.locations=classpath:db/shop\n");
        write("flyway.conf", "flyway.locations=filesystem:sql\n");

        assertThat(diagnosis())
                .contains("Contradictions")
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "  The check goes by flyway.locations = filesystem:sql, of flyway.conf:1, which wins"
                                        + " over classpath:db/shop, of src/main/resources/application.properties:1."));
    }

    @Test
    void namesTheDatabaseAndItsUsers() throws IOException {
        springBoot("""
                spring.datasource.url=jdbc:postgresql://db/shop?password=hunter2
                spring.datasource.username=app
                """);
        String file = "   [src/main/resources/application.properties:";

        assertThat(diagnosis())
                .containsSequence(
                        "Database of the application",
                        "  name: shop" + file + "1]",
                        "  user of the migrations: app" + file + "2]",
                        "Tools")
                .noneMatch(line -> line.contains("hunter2"));

        resource(
                "application.properties",
                Files.readString(base.resolve("src/main/resources/application.properties"))
                        + "spring.flyway.url=jdbc:postgresql://db/shop\nspring.flyway.user=owner\n");
        assertThat(diagnosis())
                .containsSequence(
                        "  user of the migrations: owner" + file + "4]",
                        "  user of the application: app" + file + "2]",
                        "Tools");
    }

    @Test
    void saysNothingOfADatabaseThatNobodyNames() throws IOException {
        springBoot("");

        assertThat(diagnosis()).doesNotContain("Database of the application");
    }

    private List<String> diagnosis(String... profiles) {
        List<Path> classPath = List.of(base.resolve("target/classes"), base.resolve("boot"));
        List<Path> resources = List.of(base.resolve("src/main/resources"));
        BuildFacts build =
                new BuildFacts(base, classPath, resources, Map.of(), Map.of(), List.of(profiles), Optional.empty());
        return Diagnosis.of(TestSettings.of(new DriftSettings.Builder(base)
                .classPath(classPath)
                .entityLocations(List.of(base.resolve("target/classes")))
                .resourceRoots(resources)
                .configuration(ConfigurationReader.read(build, new ApplicationClasses()))));
    }

    private void springBoot(String properties) throws IOException {
        write("boot/org/springframework/boot/SpringApplication.class", "");
        resource("application.properties", properties);
    }

    private void resource(String name, String text) throws IOException {
        write("src/main/resources/" + name, text);
        write("target/classes/" + name, text);
    }

    private void write(String path, String text) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

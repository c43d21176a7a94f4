package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that make an entity manager for each of several databases. */
class EntityManagersInCodeTest {
    private static final String BOOK = entity("shop", "Book");
    private static final String AUDIT = entity("audit", "Entry");
    private static final String BOOK_TABLE = "create table book (id bigint primary key);";
    private static final String BOTH_TABLES = BOOK_TABLE + "create table entry (id bigint primary key);";

    @TempDir
    private Path project;

    @Test
    void asksWhichEntitiesTheMigrationsAreFor() {
        CheckFailure failure = failure(
                BOOK_TABLE,
                BOOK,
                AUDIT,
                config("ShopConfig", "\"com.acme.shop\""),
                config("AuditConfig", "com.acme.audit.Entry.class.getPackageName()"));

        assertThat(failure)
                .hasMessage("The migrations have no table of the entities in com.acme.audit, and the application makes"
                        + " several entity managers in Java code (com.acme.AuditConfig, com.acme.ShopConfig)");
        assertThat(failure.advice())
                .contains("<packages>com.acme.shop</packages>")
                .contains("<packages>com.acme.audit,com.acme.shop</packages>");
    }

    @Test
    void asksWhereOneClassMakesThemAll() {
        CheckFailure failure = failure(BOOK_TABLE, BOOK, AUDIT, """
                package com.acme;
                import org.springframework.context.annotation.Bean;
                import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
                class Databases {
                    @Bean LocalContainerEntityManagerFactoryBean shop() {
                        return new LocalContainerEntityManagerFactoryBean("com.acme.shop");
                    }
                    @Bean LocalContainerEntityManagerFactoryBean audit() {
                        return new LocalContainerEntityManagerFactoryBean("com.acme.audit.**");
                    }
                }
                """);

        assertThat(failure)
                .hasMessageContaining("entities in com.acme.audit, ")
                .hasMessageContaining("com.acme.Databases");
    }

    @Test
    void checksTheEntitiesThatAreStated() throws IOException {
        String[] sources = {BOOK, AUDIT, config("A", "\"com.acme.shop\""), config("B", "\"com.acme.audit\"")};

        assertThat(check(List.of("com.acme.shop"), BOOK_TABLE, sources).drifts())
                .isEmpty();
        assertThat(check(List.of("com.acme.shop", "com.acme.audit"), BOOK_TABLE, sources)
                        .drifts())
                .extracting(Drift::code)
                .containsExactly("table.missing");
    }

    @Test
    void saysThatSpringBootsNamingIsNotInForce() throws IOException {
        ProjectConfiguration boot = ProjectConfiguration.settings(
                Map.of("hibernate.physical_naming_strategy", Setting.implied("any.Strategy", "default of Spring Boot")),
                Map.of());

        assertThat(namingWarning(boot, config("ShopConfig", "\"com.acme\"")))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("The application makes its entity manager in Java code (com.acme.ShopConfig), where"
                                + " Spring Boot's naming strategies do not apply."));
        assertThat(namingWarning(boot, config("ShopConfig", "\"hibernate.physical_naming_strategy\"")))
                .isEmpty();
        assertThat(namingWarning(ProjectConfiguration.NONE, config("ShopConfig", "\"com.acme\"")))
                .isEmpty();
        assertThat(namingWarning(boot, BOOK)).isEmpty();
    }

    private Optional<String> namingWarning(ProjectConfiguration configuration, String source) throws IOException {
        Path classes = Files.createTempDirectory(project, "classes");
        compile(classes, source);
        return EntityManagersInCode.of(
                        TestSettings.of(new DriftSettings.Builder(project).entityLocations(List.of(classes))))
                .namingWarning(configuration);
    }

    @Test
    void takesMigrationsThatAreForAllOfThem() throws IOException {
        DriftReport report =
                check(BOTH_TABLES, BOOK, AUDIT, config("A", "\"com.acme.shop\""), config("B", "\"com.acme.audit\""));

        assertThat(report.drifts()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void reportsWhatIsMissingOfOneAndSaysWhatMayBeWrong() throws IOException {
        DriftReport report = check(
                BOTH_TABLES,
                BOOK,
                AUDIT,
                entity("audit", "Actor"),
                config("A", "\"com.acme.shop\""),
                config("B", "\"com.acme.audit\""));

        assertThat(report.drifts()).extracting(Drift::code).containsExactly("table.missing");
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .startsWith("The application makes its entity managers in Java code (com.acme.A, com.acme.B), and the");
    }

    @Test
    void saysThatOneEntityManagerMayMapOnlySomeEntities() throws IOException {
        DriftReport report = check(BOOK_TABLE, BOOK, AUDIT, config("ShopConfig", "\"com.acme.shop\""));

        assertThat(report.drifts()).extracting(Drift::code).containsExactly("table.missing");
        assertThat(report.warnings()).singleElement().asString().contains("state <packages> (-Ddrift.packages). ");
    }

    @Test
    void saysThatEntitiesOfTwoDatabasesDoNotGoTogether() {
        CheckFailure failure = failure(
                BOOK_TABLE,
                BOOK,
                entity("audit", "Book"),
                config("A", "\"com.acme.shop\""),
                config("B", "\"com.acme.audit\""));

        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.MAPPING_FAILED);
        assertThat(failure.advice())
                .contains("The application makes several entity managers in Java code (com.acme.A, com.acme.B)");
    }

    private static String entity(String part, String name) {
        return """
                package com.acme.%s;
                import jakarta.persistence.*;
                @Entity public class %s { @Id Long id; }
                """.formatted(part, name);
    }

    private static String config(String name, String packages) {
        return """
                package com.acme;
                import org.springframework.context.annotation.Bean;
                import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
                class %s {
                    @Bean LocalContainerEntityManagerFactoryBean entityManager() {
                        return new LocalContainerEntityManagerFactoryBean(%s);
                    }
                }
                """.formatted(name, packages);
    }

    private CheckFailure failure(String migration, String... sources) {
        return catchThrowableOfType(CheckFailure.class, () -> check(migration, sources));
    }

    private DriftReport check(String migration, String... sources) throws IOException {
        return check(List.of(), migration, sources);
    }

    private DriftReport check(List<String> packages, String migration, String... sources) throws IOException {
        Path classes = Files.createDirectories(project.resolve("classes"));
        compile(classes, sources);
        Files.createDirectories(classes.resolve("db/migration"));
        Files.writeString(classes.resolve("db/migration/V1__init.sql"), migration);
        List<Path> classPath = TestSettings.classPathBehind(classes).stream()
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
        return new DriftCheck()
                .run(DriftSettings.onClassPath()
                        .classPath(classPath)
                        .entityLocations(List.of(classes))
                        .packages(packages)
                        .build());
    }

    /** With what they need of Spring. */
    private void compile(Path classes, String... sources) throws IOException {
        List<String> all = new ArrayList<>(List.of(sources));
        all.add("package org.springframework.context.annotation; public @interface Bean {}");
        all.add("""
                package org.springframework.orm.jpa;
                public class LocalContainerEntityManagerFactoryBean {
                    public LocalContainerEntityManagerFactoryBean(String packages) {}
                }
                """);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).replaceAll("(?s).*?(?:class|@interface) (\\w+).*", "$1");
            Path folder = Files.createDirectories(project.resolve("source" + i));
            files.add(Files.writeString(folder.resolve(name + ".java"), all.get(i)));
        }
        SourceCompiler.compile(files, classes);
    }
}

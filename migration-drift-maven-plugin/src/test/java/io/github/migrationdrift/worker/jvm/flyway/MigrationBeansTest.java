package io.github.migrationdrift.worker.jvm.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.application.MigrationClasses;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java migrations that the application's framework finds, not Flyway. */
class MigrationBeansTest {
    private static final String MIGRATE = " extends org.flywaydb.core.api.migration.BaseJavaMigration {"
            + " public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {"
            + " try (var statement = context.getConnection().createStatement()) {"
            + " statement.execute(\"alter table book add \" + getClass().getSimpleName() + \" text\"); } }";

    @TempDir
    Path directory;

    private final List<Path> sources = new ArrayList<>();

    @BeforeEach
    void annotations() throws IOException {
        annotation("org.springframework.stereotype", "Component", "");
        annotation("org.springframework.context.annotation", "Conditional", "");
        source("org/springframework/context/annotation/Profile.java", """
                package org.springframework.context.annotation;
                @Conditional @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Profile { String[] value(); }
                """);
        annotation("com.acme", "Service", "@org.springframework.stereotype.Component ");
        write("scripts/V1__create_book.sql", "create table book (id bigint primary key);");
    }

    @Test
    void runsBeansWhereverTheyLie() throws Exception {
        migration("V2__Isbn", "@org.springframework.stereotype.Component", "");
        migration("V3__Title", "@Service", "");
        migration("V4__Plain", "", "");
        migration("V5__Later", "@Service @org.springframework.context.annotation.Profile(\"!test\")", "");

        MigrationResult result = run();

        assertThat(result.scripts())
                .extracting(MigrationScript::name)
                .containsExactly(
                        "V1__create_book.sql", "com.acme.V2__Isbn", "com.acme.V3__Title", "com.acme.V5__Later");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void saysWhichBeansAreLeftOut() throws Exception {
        migration("V2__Admin", "@Service", " public V2__Admin(java.util.Locale locale, String name) {}");
        migration("V3__Samples", "@Service @org.springframework.context.annotation.Profile(\"dev\")", "");
        migration("V4__Broken", "@Service", " public V4__Broken() { throw new IllegalStateException(\"no key\"); }");

        assertThat(run().warnings())
                .containsExactly(
                        "The Java migration com.acme.V2__Admin needs what only the running application has (Locale,"
                                + " String), and was left out. If it changes the schema, what is reported there may not be real drift.",
                        "The Java migration com.acme.V3__Samples is active only under conditions that the check does not know, and was left out. If it changes the schema, what is"
                                + " reported there may not be real drift.",
                        "The Java migration com.acme.V4__Broken cannot be created outside the application: java.lang.IllegalStateException: no key, and was left out. If it changes the schema, what is"
                                + " reported there may not be real drift.");
    }

    @Test
    void namesWhatWasLeftOutWhereALaterMigrationFails() throws Exception {
        migration("V2__Admin", "@Service", " public V2__Admin(String name) {}");
        write("scripts/V3__not_null.sql", "alter table book alter V2__Admin set not null;");

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, this::run);

        assertThat(failure).hasMessageContaining("column \"v2__admin\" of relation \"book\" does not exist");
        assertThat(failure.advice()).startsWith("The Java migration com.acme.V2__Admin needs");
    }

    @Test
    void runsAllThatQuarkusFindsAndNeedsNoLocationThen() throws Exception {
        source("io/quarkus/runtime/Application.java", "package io.quarkus.runtime; public class Application {}");
        source("com/acme/Db.java", "package com.acme; abstract class Base__Migration" + MIGRATE + " }");
        migration("V2__Isbn", "", "");
        write("scripts/V1__create_book.sql", "");
        Files.delete(directory.resolve("scripts/V1__create_book.sql"));
        Files.delete(directory.resolve("scripts"));
        source(
                "com/acme/V1__Book.java",
                "package com.acme; class V1__Book"
                        + MIGRATE.replace(
                                "alter table book add \" +" + " getClass().getSimpleName() + \" text",
                                "create table book (id bigint)")
                        + " }");

        assertThat(run().scripts())
                .extracting(MigrationScript::name)
                .containsExactly("com.acme.V1__Book", "com.acme.V2__Isbn");
    }

    private MigrationResult run() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        SourceCompiler.compile(sources, classes);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return MigrationRunner.run(new MigrationRequest(
                    SharedPostgres.createDatabase(),
                    List.of("filesystem:" + directory.resolve("scripts")),
                    Map.of(),
                    MigrationClasses.in(new ApplicationClasses().in(List.of(classes)))));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void migration(String name, String annotations, String members) throws IOException {
        source(
                "com/acme/" + name + ".java",
                "package com.acme; " + annotations + " public class " + name + MIGRATE + members + " }");
    }

    private void annotation(String owner, String name, String annotations) throws IOException {
        source(
                owner.replace('.', '/') + "/" + name + ".java",
                "package " + owner + "; " + annotations
                        + "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface "
                        + name + " {}");
    }

    private void source(String path, String text) throws IOException {
        sources.add(write("sources/" + path, text));
    }

    private Path write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

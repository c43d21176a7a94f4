package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the SQL of a project names a table. Which texts are SQL is shown by the cases of {@code table.extra}. */
class TablesInCodeTest {
    private static final String DAO = """
            package com.acme;

            class Heartbeats {
                static final String LATEST =
                        "select max(seen)"
                                + " from heartbeat";

                String latest() {
                    return LATEST;
                }
            }
            """;

    private static final String MIGRATION = """
            package com.acme;

            class V2__Fill implements org.flywaydb.core.api.migration.JavaMigration {
                String fill() {
                    return "insert into draft values (1)";
                }
            }
            """;

    private static final String STUB = """
            package org.flywaydb.core.api.migration;

            public interface JavaMigration {}
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void compile() throws IOException {
        Path sources = Files.createDirectories(project.resolve("src/com/acme"));
        Path stub = Files.createDirectories(project.resolve("stub"));
        SourceCompiler.compile(
                List.of(
                        Files.writeString(sources.resolve("Heartbeats.java"), DAO),
                        Files.writeString(sources.resolve("V2__Fill.java"), MIGRATION),
                        Files.writeString(stub.resolve("JavaMigration.java"), STUB)),
                Files.createDirectories(project.resolve("classes")));
    }

    @Test
    void namesTheClassWithItsSourceAndLine() {
        assertThat(tables().naming(new ObjectName("public", "heartbeat")))
                .contains("com.acme.Heartbeats (src/com/acme/Heartbeats.java:6)");
    }

    @Test
    void migrationsAreNoUsers() {
        assertThat(tables().naming(new ObjectName("public", "draft"))).isEmpty();
    }

    private TablesInCode tables() {
        return TablesInCode.in(
                new ApplicationClasses().in(List.of(project.resolve("classes"), project.resolve("absent"))),
                new Sources(List.of(project.resolve("src"))),
                new ProjectFiles(project, List.of(), List.of()));
    }
}

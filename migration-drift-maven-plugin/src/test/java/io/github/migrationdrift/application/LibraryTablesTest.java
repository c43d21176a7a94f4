package io.github.migrationdrift.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the mapping of a library names. */
class LibraryTablesTest {
    private static final String ENTITIES = """
            package com.library;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity class HeartBeat { @Id Long id; Long seenAt; @Column(name = "by_whom") String node; }
            @Entity @Table(name = "lib_job", schema = "jobs")
            class Job { @Id Long id; String title; @ElementCollection @CollectionTable(name = "lib_job_step") List<String> steps; }
            class Plain { String table = "plain"; }
            """;

    private static final String ORM = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                <entity class="com.library.Visit"/>
                <entity class="com.library.Guest"><table name="visitor"/></entity>
            </entity-mappings>
            """;

    private static final String HBM = """
            <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                "http://nowhere.invalid/hibernate-mapping-3.0.dtd">
            <hibernate-mapping><class name="com.library.Order" table="lib_order"/></hibernate-mapping>
            """;

    @TempDir
    private Path directory;

    private LibraryTables tables = LibraryTables.in(List.of());

    @BeforeEach
    void makeLibrary() throws IOException {
        Path source = Files.writeString(directory.resolve("Library.java"), ENTITIES);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        SourceCompiler.compile(List.of(source), classes);
        Files.createDirectory(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/orm.xml"), ORM);
        Files.writeString(classes.resolve("Order.hbm.xml"), HBM);
        Path jar = directory.resolve("library-1.0.jar");
        pack(classes, jar);
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar", StandardCharsets.UTF_8);
        tables = LibraryTables.in(List.of(broken, jar, classes));
    }

    @Test
    void saysWhichEntityOfWhichJarMapsATable() {
        assertThat(mapping("public", "heart_beat")).contains("com.library.HeartBeat in library-1.0.jar");
        assertThat(mapping("jobs", "lib_job")).contains("com.library.Job in library-1.0.jar");
        assertThat(mapping("public", "lib_job_step")).contains("com.library.Job in library-1.0.jar");
    }

    @Test
    void knowsATableByItsColumnsToo() {
        assertThat(mapping("public", "heart_beat", "id", "by_whom")).isPresent();
        assertThat(mapping("public", "heart_beat", "id", "rate"))
                .as("another table of that name")
                .isEmpty();
    }

    @Test
    void saysWhichMappingFileMapsATable() {
        assertThat(mapping("public", "visit")).contains("META-INF/orm.xml in library-1.0.jar");
        assertThat(mapping("public", "visitor")).contains("META-INF/orm.xml in library-1.0.jar");
        assertThat(mapping("public", "lib_order")).contains("Order.hbm.xml in library-1.0.jar");
    }

    @Test
    void knowsNothingOfOtherTables() {
        assertThat(mapping("public", "plain")).isEmpty();
        assertThat(mapping("public", "lib_job")).as("in another schema").isEmpty();
        assertThat(mapping("public", "job")).as("has a stated name").isEmpty();
        assertThat(mapping("public", "guest")).as("has a stated name").isEmpty();
    }

    private Optional<String> mapping(String schema, String name) {
        return mapping(schema, name, "id", "seen_at", "title");
    }

    private Optional<String> mapping(String schema, String name, String... columns) {
        return tables.mapping(new ObjectName(schema, name), List.of(columns));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}

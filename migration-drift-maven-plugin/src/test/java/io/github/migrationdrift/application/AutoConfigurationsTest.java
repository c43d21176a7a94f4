package io.github.migrationdrift.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.testing.SourceCompiler;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that the real jars of Spring Modulith and Axon add to an application; the build has copied them. */
class AutoConfigurationsTest {
    private static final Path LIBRARIES = Path.of("target", "libraries");
    private static final String EVENT_STORE = "org.axonframework.eventsourcing.eventstore.jpa";

    private static final String STUBS = """
            package org.springframework.boot.autoconfigure.domain;
            public @interface EntityScan { String[] value() default {}; }
            """;

    @TempDir
    private Path directory;

    @Test
    void whatIsAlwaysAddedIsScanned() throws Exception {
        ScannedEntities scanned = scan("@org.springframework.boot.autoconfigure.SpringBootApplication");

        assertThat(scanned.classes())
                .contains(
                        "org.springframework.modulith.events.jpa.updating.DefaultJpaEventPublication",
                        "org.axonframework.eventhandling.tokenstore.jpa.TokenEntry",
                        "org.axonframework.eventhandling.deadletter.jpa.DeadLetterEntry")
                .as("what is for javax.persistence, which is not there")
                .noneMatch(name -> name.startsWith("org.axonframework.eventhandling.deadletter.legacyjpa"));
    }

    @Test
    void whatDependsOnTheRunningApplicationIsOnlyPossible() throws Exception {
        ScannedEntities scanned = scan("@org.springframework.boot.autoconfigure.SpringBootApplication");

        assertThat(scanned.classes())
                .noneMatch(name -> name.startsWith(EVENT_STORE))
                .noneMatch(name -> name.startsWith("org.springframework.modulith.events.jpa.archiving"));
        assertThat(scanned.possible())
                .extracting(AutoConfigurations.Possible::autoConfiguration)
                .contains(
                        "org.springframework.modulith.events.jpa.archiving.ArchivingAutoConfiguration",
                        "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration");
    }

    @Test
    void theTablesOfWhatIsPossibleAreKnown() throws Exception {
        AutoConfigurations.Possible store =
                scan("@org.springframework.boot.autoconfigure.SpringBootApplication").possible().stream()
                        .filter(possible -> possible.packages().contains(EVENT_STORE))
                        .findFirst()
                        .orElseThrow();

        LibraryTables tables = LibraryTables.of(store, classPath());

        assertThat(tables.mapping(new ObjectName("public", "domain_event_entry"), List.of()))
                .hasValueSatisfying(where -> assertThat(where).contains("axon-eventsourcing-"));
        assertThat(tables.mapping(new ObjectName("public", "token_entry"), List.of()))
                .isEmpty();
    }

    @Test
    void nothingIsAddedWhereTheApplicationStatesWhatToScan() throws Exception {
        ScannedEntities scanned = scan("@org.springframework.boot.autoconfigure.SpringBootApplication"
                + " @org.springframework.boot.autoconfigure.domain.EntityScan(\"com.acme\")");

        assertThat(scanned.classes()).containsExactly("com.acme.Book");
        assertThat(scanned.possible()).isEmpty();
    }

    @Test
    void nothingIsAddedWithoutSpringBoot() throws Exception {
        assertThat(scan("").classes()).containsExactly("com.acme.Book");
    }

    private ScannedEntities scan(String annotations) throws Exception {
        Path classes = Files.createTempDirectory(directory, "classes");
        SourceCompiler.compile(
                List.of(
                        source("SpringBootApplication", """
                                package org.springframework.boot.autoconfigure;
                                public @interface SpringBootApplication {}
                                """),
                        source("EntityScan", STUBS),
                        source("Application", "package com.acme; " + annotations + " class Application {}"),
                        source("Book", """
                                package com.acme;
                                @jakarta.persistence.Entity class Book { @jakarta.persistence.Id Long id; }
                                """)),
                classes);
        List<Path> classPath = new ArrayList<>(classPath());
        classPath.add(classes);
        return new EntityScanner(new ApplicationClasses()).scan(List.of(classes), List.of(), classPath);
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), text);
    }

    private static List<Path> classPath() throws IOException, URISyntaxException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return Stream.concat(
                            jars.sorted(),
                            Stream.of(Path.of(Entity.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())))
                    .toList();
        }
    }
}

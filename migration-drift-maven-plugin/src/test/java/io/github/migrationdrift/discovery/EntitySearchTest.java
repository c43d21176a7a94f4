package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.Unvalidated;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without entities there is no verdict. */
class EntitySearchTest {
    private static final String LIBRARY = "io.github.migrationdrift.library";

    @Test
    void refusesAPackageWithoutEntitiesBesideOneThatHasSome() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class, () -> search(LIBRARY, "com.nope").scan());

        assertThat(failure).hasMessage("No entities found in the package com.nope");
        assertThat(failure.advice()).contains("There are: ", LIBRARY);
        assertThatCode(() -> search(LIBRARY).scan()).doesNotThrowAnyException();
    }

    /** A class that persistence.xml lists and that has no annotation, for instance. */
    @Test
    void refusesWhatHibernateMapsToNoTable() {
        ScannedEntities scanned = search(LIBRARY).scan();
        EntitySchema nothing = new EntitySchema("7.4.6.Final", List.of(), Mapping.NONE, Unvalidated.NOTHING, List.of());

        CheckFailure failure =
                catchThrowableOfType(CheckFailure.class, () -> search(LIBRARY).requireTables(nothing, scanned));

        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.NO_ENTITIES);
        assertThat(failure)
                .hasMessageStartingWith("Hibernate 7.4.6.Final maps no table for ")
                .hasMessageContaining(LIBRARY + ".Book");
    }

    @Test
    void takesAMappingFileForEntities(@TempDir Path classes) throws Exception {
        EntitySearch search =
                new EntitySearch(TestSettings.of(DriftSettings.onClassPath().entityLocations(List.of(classes))));
        assertThat(catchThrowableOfType(CheckFailure.class, search::scan).kind())
                .isEqualTo(CheckFailure.Kind.NO_ENTITIES);

        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/orm.xml"), "<entity-mappings/>");
        assertThat(search.scan().entities()).isZero();
    }

    private static Path testClasses() {
        try {
            return Path.of(EntitySearchTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntitySearch search(String... packages) {
        return new EntitySearch(TestSettings.of(DriftSettings.onClassPath()
                .entityLocations(List.of(testClasses()))
                .packages(packages)));
    }
}

package io.github.migrationdrift.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.entities.broken.Broken;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entity that cannot be mapped is named, with the reason. */
class MappingFailureTest {
    /** Where a class file has the last byte of its version. */
    private static final int MAJOR_VERSION = 7;

    private static final byte OF_JAVA_99 = (byte) (99 + 44);

    @Test
    void namesTheEntityWithoutIdentifier() {
        CheckFailure failure = failure(Broken.WithoutId.class.getName());

        assertThat(failure)
                .hasMessage("Hibernate refuses " + Broken.WithoutId.class.getName() + ": Entity '"
                        + Broken.WithoutId.class.getName()
                        + "' has no identifier (every '@Entity' class must declare or"
                        + " inherit at least one '@Id' or '@EmbeddedId' property).");
        assertThat(failure.advice()).isNotBlank();
    }

    @Test
    void namesTheAttributeThatIsNotMapped() {
        assertThat(failure(Broken.MappedByNothing.class.getName()))
                .hasMessageStartingWith("Hibernate refuses " + Broken.MappedByNothing.class.getName() + ": ")
                .hasMessageContaining("others")
                .hasMessageContaining("owner");
        assertThat(failure(Broken.RefersToNoEntity.class.getName()))
                .hasMessageStartingWith("Hibernate refuses " + Broken.RefersToNoEntity.class.getName() + ": ")
                .hasMessageContaining("target");
    }

    @Test
    void namesTheClassThatDoesNotExist() {
        assertThat(failure("com.acme.Missing"))
                .hasMessage("Cannot load the class com.acme.Missing: it is not on the project's class path.");
    }

    @Test
    void namesTheClassThatLacksADependency() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TestClassLoader.without(Broken.Dependency.class));
        try {
            assertThat(failure(Broken.NeedsDependency.class.getName()))
                    .hasMessage("Cannot load the class " + Broken.NeedsDependency.class.getName() + ": it needs "
                            + Broken.Dependency.class.getName() + ", which is not on the project's class path.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void namesTheJavaThatAClassNeeds(@TempDir Path directory) throws Exception {
        Path source = Files.writeString(directory.resolve("Modern.java"), "public class Modern {}");
        SourceCompiler.compile(List.of(source), directory);
        byte[] bytes = Files.readAllBytes(directory.resolve("Modern.class"));
        bytes[MAJOR_VERSION] = OF_JAVA_99;
        Files.write(directory.resolve("Modern.class"), bytes);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TestClassLoader.withResources(directory));
        try {
            CheckFailure failure = failure("Modern");

            assertThat(failure)
                    .hasMessage("Cannot load the class Modern: it is compiled for Java 99, and the worker runs on Java "
                            + Runtime.version().feature() + ".");
            assertThat(failure.advice())
                    .startsWith("Run Maven on that JDK (JAVA_HOME), or select it with maven-toolchains");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void namesTheClassWhoseInitialiserFails() {
        assertThat(failure(Broken.FailingInitialiser.class.getName()))
                .hasMessage("The static initialiser of " + Broken.FailingEnum.class.getName()
                        + " fails: java.lang.IllegalStateException: drift.test.never.set is not set.");
        assertThat(failure(Broken.FailingInitialiser.class.getName()))
                .hasMessageContaining(Broken.FailingEnum.class.getName());
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        JdbcTarget nowhere = new JdbcTarget("jdbc:postgresql://localhost:1/nowhere", "nobody", "");
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> EntityExporter.export(
                        new EntityRequest(nowhere, List.of(), List.of(), List.of(), Map.of(), "public")));

        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_FAILED);
        assertThat(failure).hasMessageContaining("jdbc:postgresql://localhost:1/nowhere");
    }

    @Test
    void blamesNoMappingWhereTheDatabaseWentAway() {
        SQLException dropped = new SQLException("FATAL: database \"shop\" does not exist", "3D000");

        CheckFailure failure = MappingFailure.translate(new IllegalStateException("cannot map", dropped), List.of());

        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_FAILED);
        assertThat(failure)
                .hasMessage("The scratch database went away while Hibernate was mapping the entities: FATAL: database"
                        + " \"shop\" does not exist (3D000)");
        assertThat(failure.advice()).startsWith("A migration that drops databases");
    }

    private static CheckFailure failure(String className) {
        EntityRequest request = new EntityRequest(
                SharedPostgres.createDatabase(), List.of(className), List.of(), List.of(), Map.of(), "public");
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> EntityExporter.export(request));
        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.MAPPING_FAILED);
        return failure;
    }
}

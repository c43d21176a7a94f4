package io.github.migrationdrift.worker.jvm.hibernate.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.worker.jvm.hibernate.EntityExporter;
import io.github.migrationdrift.worker.jvm.hibernate.TestClassLoader;
import io.github.migrationdrift.worker.jvm.hibernate.broken.Broken;
import io.github.migrationdrift.worker.message.EntityRequest;
import java.net.URL;
import java.net.URLClassLoader;
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

    /** Where a class file has the kind of its first constant. */
    private static final int FIRST_CONSTANT = 10;

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
    void saysHowAnEntityBecomesKnown() {
        CheckFailure failure = failure(Broken.RefersToAnother.class.getName());

        assertThat(failure).hasMessageContaining(Broken.WithoutId.class.getName());
        assertThat(failure.advice())
                .isEqualTo(
                        "Make the class known to the persistence unit: with @Entity, and with a <class> in"
                                + " persistence.xml where that lists the classes. The application cannot start with it either.");
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
    void namesBothClassesOfAVersionConflict(@TempDir Path directory) throws Exception {
        Path caller = Files.createDirectories(directory.resolve("caller"));
        Path library = Files.createDirectories(directory.resolve("library"));
        Path old = Files.writeString(
                directory.resolve("Library.java"),
                "public class Library { public static int number(long of) { return 1; } }");
        Path entity = Files.writeString(
                directory.resolve("Caller.java"), "public class Caller { public Caller() { Library.number(2L); } }");
        SourceCompiler.compile(List.of(old, entity), caller);
        Files.delete(caller.resolve("Library.class"));
        Files.writeString(old, "public class Library { public static int number(int of) { return 1; } }");
        SourceCompiler.compile(List.of(old), library);

        CheckFailure failure = within(
                List.of(caller, library),
                loader -> MappingFailure.translate(
                        catchThrowable(() ->
                                loader.loadClass("Caller").getConstructor().newInstance()),
                        List.of()));

        assertThat(failure)
                .hasMessageStartingWith("Caller (in " + caller)
                .hasMessageContaining(
                        ") needs 'int Library.number(long)', which is not there at run time. Library (in " + library)
                .hasMessageEndingWith(
                        ") has no such member. Two versions of a library are mixed on the project's class path.");
        assertThat(failure.advice()).contains("mvn dependency:tree");
    }

    @Test
    void namesTheFileOfADamagedClass(@TempDir Path directory) throws Exception {
        Path source = Files.writeString(
                directory.resolve("Damaged.java"),
                "@jakarta.persistence.Entity public class Damaged { @jakarta.persistence.Id Long id; }");
        SourceCompiler.compile(List.of(source), directory);
        Path file = directory.resolve("Damaged.class");
        byte[] content = Files.readAllBytes(file);
        content[FIRST_CONSTANT] = 99;
        Files.write(file, content);

        CheckFailure failure = within(List.of(directory), loader -> failure("Damaged"));

        assertThat(failure)
                .hasMessageStartingWith("Cannot load the class Damaged (in " + directory)
                .hasMessageContaining("its class file is damaged (Unknown constant tag 99 in class file Damaged)");
    }

    private interface Work {
        CheckFailure with(ClassLoader loader) throws Exception;
    }

    private static CheckFailure within(List<Path> classPath, Work work) throws Exception {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            return work.with(loader);
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

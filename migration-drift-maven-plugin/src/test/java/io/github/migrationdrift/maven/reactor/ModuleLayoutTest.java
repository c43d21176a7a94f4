package io.github.migrationdrift.maven.reactor;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLayoutTest {
    @TempDir
    private Path directory;

    private ModuleLayout module;

    @BeforeEach
    void project() {
        Build build = new Build();
        build.setDirectory(directory.resolve("target").toString());
        build.setOutputDirectory(directory.resolve("target/classes").toString());
        Resource resources = new Resource();
        resources.setDirectory(directory.resolve("src/main/resources").toString());
        build.addResource(resources);
        MavenProject project = new MavenProject();
        project.setFile(directory.resolve("pom.xml").toFile());
        project.setBuild(build);
        project.addCompileSourceRoot(directory.resolve("src/main/java").toString());
        module = new ModuleLayout(project);
    }

    @Test
    void saysThatNothingIsCompiled() throws Exception {
        write("src/main/java/com/acme/Book.java");

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> module.requireUpToDate(false, directory));
        assertThat(failure).hasMessage("The classes are not compiled: target/classes holds none");
        assertThat(failure.advice()).isEqualTo("Compile first: mvn compile drift:check");
    }

    @Test
    void saysThatASourceHasChangedSince() throws Exception {
        write("target/classes/com/acme/Book.class");
        Path source = write("src/main/java/com/acme/Book.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> module.requireUpToDate(true, directory));
        assertThat(failure)
                .hasMessage("The classes are older than their sources: src/main/java/com/acme/Book.java has changed");
        assertThat(failure.advice()).isEqualTo("Compile first: mvn compile drift:check");
        assertThatCode(() -> module.requireUpToDate(false, directory)).doesNotThrowAnyException();
    }

    @Test
    void saysThatAScriptIsNotCopied() throws Exception {
        Path script = write("src/main/resources/db/migration/V1__init.sql");

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> module.requireUpToDate(true, directory));
        assertThat(failure)
                .hasMessage("The resources are not copied as they are now: src/main/resources/db/migration/V1__init.sql"
                        + " has changed");
        assertThatCode(() -> module.requireUpToDate(false, directory)).doesNotThrowAnyException();

        Files.writeString(write("target/classes/db/migration/V1__init.sql"), "other");
        assertThat(catchThrowableOfType(CheckFailure.class, () -> module.requireUpToDate(true, directory)))
                .isNotNull();

        Files.copy(script, directory.resolve("target/classes/db/migration/V1__init.sql"), REPLACE_EXISTING);
        assertThatCode(() -> module.requireUpToDate(true, directory)).doesNotThrowAnyException();
    }

    private Path write(String path) throws Exception {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}

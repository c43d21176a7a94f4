package io.github.migrationdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleClassesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void classesAreUpToDate() throws Exception {
        source("com/acme/Book.java", NOON);
        compiled("com/acme/Book.class", NOON.plusSeconds(1));

        assertThat(newerSource()).isEmpty();
    }

    @Test
    void aSourceHasChanged() throws Exception {
        source("com/acme/Author.java", NOON);
        compiled("com/acme/Author.class", NOON);
        Path book = source("com/acme/Book.java", NOON.plusSeconds(1));
        compiled("com/acme/Book.class", NOON);

        assertThat(newerSource()).containsExactly(book);
    }

    @Test
    void aSourceWithoutAClassOfItsNameSaysNothing() throws Exception {
        source("com/acme/package-info.java", NOON);

        assertThat(newerSource()).isEmpty();
    }

    @Test
    void thereIsNothingToCompile() throws Exception {
        assertThat(StaleClasses.hasSources(roots())).isFalse();

        Files.createDirectories(directory.resolve("java/com/acme"));
        assertThat(StaleClasses.hasSources(roots())).isFalse();

        source("com/acme/Book.java", NOON);
        assertThat(StaleClasses.hasSources(roots())).isTrue();
    }

    private List<Path> newerSource() {
        return StaleClasses.newerSource(roots(), directory.resolve("classes")).stream()
                .toList();
    }

    private List<Path> roots() {
        return List.of(directory.resolve("generated"), directory.resolve("java"));
    }

    private Path source(String path, Instant modified) throws Exception {
        return file(directory.resolve("java").resolve(path), modified);
    }

    private void compiled(String path, Instant modified) throws Exception {
        file(directory.resolve("classes").resolve(path), modified);
    }

    private static Path file(Path file, Instant modified) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}

package io.github.migrationdrift.sources;

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

        assertThat(uncompiledSource()).isEmpty();
    }

    @Test
    void aSourceHasChanged() throws Exception {
        source("com/acme/Author.java", NOON);
        compiled("com/acme/Author.class", NOON);
        Path book = source("com/acme/Book.java", NOON.plusSeconds(1));
        compiled("com/acme/Book.class", NOON);

        assertThat(uncompiledSource()).containsExactly(book);
    }

    @Test
    void aSourceWithoutAClassOfItsNameSaysNothing() throws Exception {
        source("com/acme/package-info.java", NOON);

        assertThat(uncompiledSource()).isEmpty();
    }

    @Test
    void anEntityHasNeverBeenCompiled() throws Exception {
        Path entity = source("com/acme/Book.java", NOON);
        Files.writeString(entity, "package com.acme; @jakarta.persistence.Entity class Book {}");

        assertThat(uncompiledSource()).containsExactly(entity);
    }

    @Test
    void aFileWithSeveralClassesIsUpToDateWhenOneIsNewer() throws Exception {
        Path entities = directory.resolve("java/com/acme/Entities.java");
        Files.createDirectories(entities.getParent());
        Files.writeString(entities, "package com.acme; @jakarta.persistence.Entity class Book {} class Author {}");
        Files.setLastModifiedTime(entities, FileTime.from(NOON));
        compiled("com/acme/Book.class", NOON.minusSeconds(1));
        assertThat(uncompiledSource()).containsExactly(entities);

        compiled("com/acme/Author.class", NOON.plusSeconds(1));
        assertThat(uncompiledSource()).isEmpty();
    }

    @Test
    void namesClassesWhoseSourceIsGone() throws Exception {
        source("com/acme/Book.java", NOON);

        assertThat(StaleClasses.withoutSource(List.of("com.acme.Book", "com.acme.Book$Id", "com.acme.Gone"), roots()))
                .containsExactly("com.acme.Gone");
        assertThat(StaleClasses.withoutSource(List.of("com.acme.Generated"), roots()))
                .isEmpty();
    }

    @Test
    void thereIsNothingToCompile() throws Exception {
        assertThat(StaleClasses.hasSources(roots())).isFalse();

        Files.createDirectories(directory.resolve("java/com/acme"));
        assertThat(StaleClasses.hasSources(roots())).isFalse();

        source("com/acme/Book.java", NOON);
        assertThat(StaleClasses.hasSources(roots())).isTrue();
    }

    private List<Path> uncompiledSource() {
        return StaleClasses.uncompiledSource(roots(), directory.resolve("classes")).stream()
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

package io.github.migrationdrift.rewrite.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledSourcesTest {
    private static final String BOOK = """
            package com.acme;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            class Book {
                @Id
                Long id;

                Author author;
            }
            """;

    @TempDir
    private Path project;

    private Path root;
    private List<Path> classPath;

    @BeforeEach
    void compileTheProject() throws IOException {
        root = project.resolve("src");
        Path directory = Files.createDirectories(root.resolve("com/acme"));
        Path author = Files.writeString(directory.resolve("Author.java"), "package com.acme;\n\nclass Author {}\n");
        Path book = Files.writeString(directory.resolve("Book.java"), BOOK);
        Path classes = Files.createDirectories(project.resolve("classes"));
        SourceCompiler.compile(List.of(author, book), classes, TestSettings.classPath());
        classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(TestSettings.classPath());
    }

    @Test
    void compilesOnlyWhatWasChanged() throws IOException {
        CompiledSources compiled = compile(BOOK.replace("@Id", "@Id @jakarta.persistence.Column(name = \"n\")"));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.succeeded()).isTrue();
        assertThat(compiled.classes().resolve("com/acme/Book.class")).exists();
        assertThat(compiled.classes().resolve("com/acme/Author.class")).doesNotExist();
    }

    @Test
    void tellsWhereTheCompilerRefuses() throws IOException {
        CompiledSources compiled = compile(BOOK.replace("@Id", "@Id @Column"));

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).startsWith("Book.java:8 ").contains("Column"));
    }

    @Test
    void hasNothingToDoWithoutChanges() throws IOException {
        CompiledSources compiled =
                CompiledSources.compile(List.of(), List.of(root), classPath, project.resolve("copy"));

        assertThat(compiled.succeeded()).isTrue();
        assertThat(compiled.classes()).isEmptyDirectory();
    }

    private CompiledSources compile(String text) throws IOException {
        Path file = root.resolve("com/acme/Book.java");
        ChangedSource changed = new ChangedSource(file, BOOK, text, StandardCharsets.UTF_8);
        return CompiledSources.compile(List.of(changed), List.of(root), classPath, project.resolve("copy"));
    }
}

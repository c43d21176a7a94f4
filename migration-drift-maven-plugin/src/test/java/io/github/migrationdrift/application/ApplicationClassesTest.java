package io.github.migrationdrift.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationClassesTest {
    @TempDir
    private Path project;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectories(project.resolve("classes"));
        Path source = Files.writeString(
                project.resolve("Book.java"), "package com.acme; class Book { String title = \"a title\"; }");
        SourceCompiler.compile(List.of(source), classes);
    }

    @Test
    void areReadOnceForEverybodyWhoAsks() throws IOException {
        ApplicationClasses read = new ApplicationClasses();
        assertThat(read.in(List.of(classes)).written())
                .extracting(ApplicationClass::name)
                .containsExactly("com.acme.Book");

        Files.delete(classes.resolve("com/acme/Book.class"));

        ApplicationClass book =
                read.in(List.of(project.resolve("absent"), classes)).written().get(0);
        assertThat(book.constants().texts()).containsExactly("a title");
        assertThat(new ApplicationClasses().in(List.of(classes)).written()).isEmpty();
    }

    /** Who looks for entities must see all of them; who looks for hints goes by what there is. */
    @Test
    void anUnreadableOneStopsOnlyThoseWhoNeedAll() throws IOException {
        Path broken = Files.writeString(classes.resolve("Broken.class"), "no class");

        IndexedClasses read = new ApplicationClasses().in(List.of(classes));

        assertThat(read.names()).containsExactly("com.acme.Book");
        assertThatThrownBy(read::complete)
                .isInstanceOf(CheckFailure.class)
                .hasMessageStartingWith("Cannot look for entities in " + broken);
    }
}

package io.github.migrationdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.project.JavaSources.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSourcesTest {
    @TempDir
    private Path root;

    private Path file;
    private JavaSources sources;

    @BeforeEach
    void write() throws Exception {
        file = Files.createDirectories(root.resolve("com/acme")).resolve("Book.java");
        Files.writeString(file, """
                package com.acme;

                /** A Book. */
                @Entity
                public class Book {
                    @Id
                    private Long id;

                    @Column(
                            length = 13)
                    private String isbn;

                    private int pages, weight;

                    @Basic
                    public String getTitle() {
                        return "";
                    }

                    public boolean isLent() {
                        return false;
                    }

                    @Embeddable
                    record Price(
                            BigDecimal amount,
                            String currency) {}

                    static class Chapter {
                        String title;
                    }
                }
                """);
        sources = new JavaSources(List.of(root.resolve("generated"), root));
    }

    @Test
    void findsClassesByTheLineOfTheirName() {
        assertThat(sources.find("com.acme.Book")).contains(at(5));
        assertThat(sources.find("com.acme.Book$Chapter")).contains(at(29));
        assertThat(sources.find("com.acme.Author")).isEmpty();
    }

    @Test
    void findsFieldsBelowTheirAnnotations() {
        assertThat(sources.find("com.acme.Book", "id")).contains(at(7));
        assertThat(sources.find("com.acme.Book", "isbn")).contains(at(11));
        assertThat(sources.find("com.acme.Book", "weight")).contains(at(13));
        assertThat(sources.find("com.acme.Book$Chapter", "title")).contains(at(30));
    }

    @Test
    void findsGetters() {
        assertThat(sources.find("com.acme.Book", "title")).contains(at(16));
        assertThat(sources.find("com.acme.Book", "lent")).contains(at(20));
    }

    @Test
    void findsRecordComponents() {
        assertThat(sources.find("com.acme.Book$Price", "currency")).contains(at(27));
    }

    @Test
    void pointsToTheClassOfAnAttributeThatIsInherited() {
        assertThat(sources.find("com.acme.Book", "createdAt")).contains(at(5));
    }

    private Position at(int line) {
        return new Position(file, line);
    }
}

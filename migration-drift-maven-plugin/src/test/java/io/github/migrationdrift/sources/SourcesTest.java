package io.github.migrationdrift.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.sources.Sources.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    private Path root;

    private Path file;
    private Sources sources;

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
        sources = new Sources(List.of(root.resolve("generated"), root));
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

    @Test
    void findsKotlinWhateverTheFileIsCalled() throws Exception {
        Path model = write("Model.kt", """
                package com.acme.kotlin

                // class Loan(val due: String)
                @Entity
                class Note

                @Entity
                class Loan(
                    @Id @Column(name = "id)") val id: Long,
                    @Column(name = "due_on")
                    var due: LocalDate,
                ) : Base(due) {
                    val label = "class Fine { var due }"
                    companion object {
                        var returned = 1
                    }
                    @Embeddable
                    class Fine(var amount: BigDecimal)
                    var returned: Boolean = false
                    fun remind() {
                        val sent = 1
                    }
                    val sent: Int = 0
                }

                class Fee { var due = 1 }
                """);

        assertThat(sources.find("com.acme.kotlin.Loan")).contains(new Position(model, 8));
        assertThat(sources.find("com.acme.kotlin.Loan", "id")).contains(new Position(model, 9));
        assertThat(sources.find("com.acme.kotlin.Loan", "due")).contains(new Position(model, 11));
        assertThat(sources.find("com.acme.kotlin.Loan", "returned")).contains(new Position(model, 19));
        assertThat(sources.find("com.acme.kotlin.Loan", "sent")).contains(new Position(model, 23));
        assertThat(sources.find("com.acme.kotlin.Loan$Fine", "amount")).contains(new Position(model, 18));
        assertThat(sources.find("com.acme.kotlin.Note", "due")).contains(new Position(model, 5));
        assertThat(sources.find("com.acme.Loan", "due")).isEmpty();
    }

    @Test
    void findsGroovy() throws Exception {
        Path author = write("Author.groovy", """
                package com.acme
                /* Author */
                @Entity
                class Author {
                    @Id
                    Long id
                    String name = 'x'
                    List<String> books;
                    String getTitle() { name }
                }
                """);

        assertThat(sources.find("com.acme.Author", "id")).contains(new Position(author, 6));
        assertThat(sources.find("com.acme.Author", "name")).contains(new Position(author, 7));
        assertThat(sources.find("com.acme.Author", "books")).contains(new Position(author, 8));
        assertThat(sources.find("com.acme.Author", "title")).contains(new Position(author, 9));
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(file.resolveSibling(name), text);
    }

    private Position at(int line) {
        return new Position(file, line);
    }
}

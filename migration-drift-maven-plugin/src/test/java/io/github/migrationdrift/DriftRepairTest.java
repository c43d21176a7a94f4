package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.ProposedMigration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration that is written for a project, and proved with its own Flyway. */
class DriftRepairTest {
    private static final String BOOK = """
            create table book (
                id bigint primary key,
                title varchar(200) not null
            );
            """;

    @TempDir
    private Path directory;

    @Test
    void anEntityWithAssociationsAndAnEnum() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", BOOK)
                .entities(
                        "@Entity public class Book { @Id Long id; @Column(length = 200, nullable = false) String title; }",
                        "public enum State { OPEN, CLOSED }",
                        """
                        @Entity public class Loan {
                            @Id @GeneratedValue Long id;
                            @ManyToOne(optional = false) Book book;
                            @ManyToMany Set<Book> others;
                            @Enumerated(EnumType.STRING) @Column(nullable = false) State state;
                            @Column(unique = true, length = 20) String number;
                        }""");

        ProposedMigration migration = propose(project, GenerateOptions.described("add loan"));

        System.out.println(text(migration));
        assertThat(migration.failure()).isEmpty();
        assertThat(migration.offers()).isEmpty();
        assertThat(migration.write()).hasSize(1);
        assertThat(project.migrations()).containsExactly("V1__init.sql", "V2__add_loan.sql");
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    @Test
    void theTypeOfAKeyThatOthersReferToAndAViewReads() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V001__init.sql", """
                        CREATE TABLE book (
                            id INTEGER PRIMARY KEY,
                            title VARCHAR(200) NOT NULL
                        );
                        CREATE TABLE loan (
                            id BIGINT PRIMARY KEY,
                            book_id INTEGER NOT NULL,
                            CONSTRAINT fk_loan_book FOREIGN KEY (book_id) REFERENCES book (id)
                        );
                        CREATE VIEW book_ids AS SELECT id FROM book;
                        """)
                .entities(
                        "@Entity public class Book { @Id Long id; @Column(length = 200, nullable = false) String title; }",
                        "@Entity public class Loan { @Id Long id; @ManyToOne(optional = false) Book book; }");

        ProposedMigration migration = propose(project, GenerateOptions.described("Widen book ids"));

        System.out.println(text(migration));
        assertThat(migration.failure()).isEmpty();
        assertThat(migration.write()).hasSize(1);
        assertThat(project.migrations()).containsExactly("V001__init.sql", "V002__widen_book_ids.sql");
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    @Test
    void aRenameAndANewColumnThatMustNotBeNull() throws Exception {
        ProjectOnDisk project = renamed();

        ProposedMigration asked = propose(project, GenerateOptions.described("name books"));
        System.out.println(text(asked));
        assertThat(asked.failure()).isEmpty();
        assertThat(asked.offers()).hasSize(1);

        ProposedMigration migration =
                propose(project, GenerateOptions.described("name books").renaming(List.of("book.title:name")));
        System.out.println(text(migration));
        assertThat(migration.failure()).isEmpty();
        assertThat(migration.offers()).isEmpty();
        assertThat(migration.write()).hasSize(1);
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    @Test
    void theSameWithoutKeepingAnybodyWaiting() throws Exception {
        ProjectOnDisk project = renamed();

        ProposedMigration migration = propose(
                project,
                GenerateOptions.described("name books")
                        .renaming(List.of("book.title:name"))
                        .withoutBlocking());
        System.out.println(text(migration));
        assertThat(migration.failure()).isEmpty();
        migration.write();
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    private ProjectOnDisk renamed() throws Exception {
        return ProjectOnDisk.in(directory).migration("V1__init.sql", BOOK).entities("""
                @Entity @Table(indexes = @Index(name = "book_isbn", columnList = "isbn")) public class Book {
                    @Id Long id;
                    @Column(length = 200, nullable = false) String name;
                    @Column(length = 13, nullable = false, unique = true) String isbn;
                    @ManyToOne Book original;
                }""");
    }

    private static ProposedMigration propose(ProjectOnDisk project, GenerateOptions options) {
        return new DriftRepair().propose(project.settings().build(), options);
    }

    private static String text(ProposedMigration migration) {
        return migration.files().stream()
                        .map(file -> file.path().getFileName() + "\n" + file.text()
                                + file.configuration().orElse(""))
                        .collect(Collectors.joining("\n---- "))
                + migration.failure()
                + migration.notes();
    }
}

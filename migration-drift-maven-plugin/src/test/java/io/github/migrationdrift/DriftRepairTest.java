package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.ProposedFile;
import io.github.migrationdrift.generate.ProposedMigration;
import io.github.migrationdrift.rewrite.EntityProposal;
import io.github.migrationdrift.rewrite.ProposedFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

        assertThat(migration.offers()).isEmpty();
        expect("associations-and-an-enum.txt", migration);
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

        expect("type-of-a-referenced-key.txt", migration);
        assertThat(migration.write()).hasSize(1);
        assertThat(project.migrations()).containsExactly("V001__init.sql", "V002__widen_book_ids.sql");
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    @Test
    void aRenameAndANewColumnThatMustNotBeNull() throws Exception {
        ProjectOnDisk project = renamed();

        ProposedMigration asked = propose(project, GenerateOptions.described("name books"));
        expect("rename-not-stated.txt", asked);

        ProposedMigration migration =
                propose(project, GenerateOptions.described("name books").renaming(List.of("book.title:name")));
        expect("rename.txt", migration);
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
        expect("rename-online.txt", migration);
        assertThat(migration.write()).hasSize(6);
        assertThat(new DriftCheck().run(project.settings().build()).fails()).isFalse();
    }

    @Test
    void theOtherWayRoundTheEntitiesAreMadeToAgree() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", "create table book (id bigint primary key, title varchar(100), isbn text)")
                .entities("""
                        @Entity public class Book {
                            @Id Long id; // stays
                            @Column(nullable = false, length = 200) String title;
                        }""");

        EntityProposal proposal =
                new DriftRepair().proposeEntities(project.settings().build());

        assertThat(proposal.failure()).isEmpty();
        assertThat(proposal.fixes())
                .filteredOn(ProposedFix::isAutomatic)
                .extracting(ProposedFix::describe)
                .anySatisfy(line -> assertThat(line).contains("Book.java:8", "length = 100"));
        assertThat(proposal.left()).extracting(Drift::code).containsExactly("column.extra");
        proposal.write();
        assertThat(Files.readString(directory.resolve("src/main/java/com/acme/Book.java")))
                .contains("@Id Long id; // stays\n", "length = 100")
                .doesNotContain("nullable = false", "200");
    }

    @Test
    void whatLooksLikeARenameIsAskedAbout() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", "create table book (id bigint primary key, title_text varchar(200))")
                .entities("@Entity class Book { @Id Long id; @Column(length = 200) String title; }");

        ProposedMigration asked = propose(project, GenerateOptions.described(""));
        assertThat(asked.files()).isEmpty();
        assertThat(asked.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.reason()).contains("-Ddrift.rename=book.title_text:title", "-Ddrift.rename=none");
            assertThat(offer.statements()).containsExactly("alter table book rename column title_text to title");
        });

        ProposedMigration none = propose(project, GenerateOptions.described("").renaming(List.of("none")));
        assertThat(none.failure()).isEmpty();
        assertThat(text(none))
                .startsWith("==> V2__close_drift.sql\n")
                .contains("\nalter table book add column title varchar(200);\n")
                .contains("sample rows would lose the value;")
                .contains("\n-- alter table book drop column title_text;\n");
    }

    @Test
    void aRenameOfWhatIsNotThere() throws Exception {
        ProjectOnDisk project = renamed();

        assertThatThrownBy(() -> propose(project, GenerateOptions.described("").renaming(List.of("book.tittle:name"))))
                .isInstanceOf(CheckFailure.class)
                .hasMessage("-Ddrift.rename=book.tittle:name: the migrations make no table or column book.tittle");
    }

    @Test
    void aDescriptionWithoutALetter() throws Exception {
        ProjectOnDisk project = renamed();

        assertThatThrownBy(() -> propose(project, GenerateOptions.described("!?")))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("cannot become part of a file's name: !?");
    }

    @Test
    void whatFlywayLeavesOutIsADraft() throws Exception {
        ProjectOnDisk project = renamed();

        ProposedMigration migration = new DriftRepair()
                .propose(
                        project.settings()
                                .flywayProperties(Map.of("flyway.target", "1"))
                                .build(),
                        GenerateOptions.described("add isbn"));

        assertThat(migration.failure())
                .get()
                .asString()
                .isEqualTo("Flyway left V2__add_isbn.sql out. Look at its settings (target, cherryPick).");
        assertThat(migration.write())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("V2__add_isbn.sql.draft");
        assertThat(project.migrations()).containsExactly("V1__init.sql", "V2__add_isbn.sql.draft");
        assertThat(Files.readString(directory.resolve("sql/V2__add_isbn.sql.draft")))
                .contains("-- NOT PROVED:\n");
    }

    @Test
    void aViewThatComesLaterOnAnEmptyDatabase() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", "create table book (id integer primary key, title varchar(200))")
                .migration("R__titles.sql", "create or replace view book_ids as select id from book")
                .entities("@Entity class Book { @Id Long id; @Column(length = 200) String title; }");

        ProposedMigration migration = propose(project, GenerateOptions.described("widen ids"));

        assertThat(migration.failure()).isEmpty();
        assertThat(text(migration)).contains("\ndrop view if exists book_ids;\n");
    }

    /** No row can be right for both checks, and the other drift is repaired all the same. */
    @Test
    void whatSampleRowsDoNotAllowIsLeftToAPerson() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration(
                        "V1__init.sql",
                        "create table loan (id bigint primary key, state varchar(6) check (state in ('O', 'C')))")
                .entities("public enum State { OPEN, CLOSED }", """
                        @Entity public class Loan {
                            @Id Long id;
                            @Enumerated(EnumType.STRING) @Column(length = 6) State state;
                            String note;
                        }""");

        ProposedMigration migration = propose(project, GenerateOptions.described("add note"));

        assertThat(migration.failure()).isEmpty();
        assertThat(text(migration))
                .contains("\nalter table loan add column note varchar(255);\n")
                .contains("-- public.loan.state: enum.values: sample rows do not allow it: check constraint"
                        + " \"loan_state_check\"")
                .contains("\n-- alter table loan drop constraint loan_state_check;\n")
                .doesNotContain("\nalter table loan drop constraint");
    }

    /** A label is committed before all else, and an index is built beside those who write. */
    @Test
    void whatRowsDoNotAllowHoldsUpNothingElse() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", """
                        create type mood as enum ('GLAD');
                        create table loan (
                            id bigint primary key,
                            mood mood,
                            state varchar(6) check (state in ('O', 'C'))
                        );
                        """)
                .entities("public enum State { OPEN, CLOSED }", "public enum Mood { GLAD, SAD }", """
                        @Entity @Table(indexes = @Index(name = "loan_mood", columnList = "mood")) public class Loan {
                            @Id Long id;
                            @Enumerated(EnumType.STRING) @Column(length = 6) State state;
                            @Enumerated(EnumType.STRING) @org.hibernate.annotations.JdbcTypeCode(6001) Mood mood;
                        }""");

        ProposedMigration migration =
                propose(project, GenerateOptions.described("add sad").withoutBlocking());

        assertThat(migration.failure()).isEmpty();
        assertThat(text(migration))
                .contains("\nalter type mood add value")
                .contains("\ncreate index concurrently loan_mood on loan (mood);\n")
                .contains("-- public.loan.state: enum.values: sample rows do not allow it: ");
    }

    @Test
    void aTypeThatGetsAnAttributeChangesNoRow() throws Exception {
        ProjectOnDisk project = ProjectOnDisk.in(directory)
                .migration("V1__init.sql", """
                        create type address as (city varchar(255));
                        create table customer (id bigint primary key, address address);
                        """)
                .entities(
                        "@Embeddable @org.hibernate.annotations.Struct(name = \"address\")"
                                + " public class Address { String city; String street; }",
                        "@Entity public class Customer { @Id Long id; Address address; }");

        ProposedMigration migration = propose(project, GenerateOptions.described("add street"));

        assertThat(migration.failure()).isEmpty();
        assertThat(migration.offers()).isEmpty();
        assertThat(text(migration)).contains("\nalter type address add attribute street varchar(255);\n");
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

    /** {@code -Ddrift.golden.rewrite} writes the files anew, to be looked at. */
    private static void expect(String file, ProposedMigration migration) throws IOException {
        assertThat(migration.failure()).isEmpty();
        Path golden = Path.of("src/test/resources/generate").resolve(file);
        if (System.getProperty("drift.golden.rewrite") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text(migration));
        }
        assertThat(text(migration)).isEqualTo(Files.readString(golden));
    }

    /** All files, one behind the other. */
    private static String text(ProposedMigration migration) {
        StringBuilder text = new StringBuilder();
        for (ProposedFile file : migration.files()) {
            text.append("==> ").append(file.path().getFileName()).append('\n').append(file.text());
            file.configuration().ifPresent(conf -> text.append("==> .conf\n").append(conf));
        }
        return text.toString().replaceAll("PostgreSQL [0-9.]+", "PostgreSQL ?");
    }
}

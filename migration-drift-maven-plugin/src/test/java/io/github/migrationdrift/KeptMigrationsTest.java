package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What migrations have made is kept, and a check on it says what one without it says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Only the launcher starts PostgreSQL there.")
class KeptMigrationsTest {
    private static final String BOOK =
            "@Entity public class Book { @Id Long id; @Column(nullable = false, length = 200) String title; }";

    @TempDir
    private Path directory;

    private ProjectOnDisk project;
    private KeptDatabase kept;

    @BeforeEach
    void create() throws IOException {
        project = ProjectOnDisk.in(directory)
                .entities(BOOK)
                .migration("V1__book.sql", "create table book (id bigint primary key, title varchar(100) not null);");
        kept = new KeptDatabase(directory.resolve("cache"));
    }

    @Test
    void entitiesChangeAndTheMigrationsNeedNotRunAgain() throws Exception {
        String before = kept.check(settings());
        assertThat(before).contains("column.length  public.book.title", "V1__book.sql:1");
        assertThat(kept.used()).isEmpty();
        assertThat(kept.entries()).hasSize(1);

        project.entities(BOOK.replace("String title;", "String title; Integer pages;"));

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .contains("column.missing  public.book.pages", "column.length  public.book.title", "V1__book.sql:1");
        assertThat(kept.used()).contains(KeptDatabase.ALL);
    }

    /** The rename in the second one changes what the report says of the first. */
    @Test
    void migrationsGoOnWhereTheyWere() throws Exception {
        kept.check(settings());
        project.migration("V2__rename.sql", "alter table book add pages integer;\nalter table book rename to volume;");

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .contains("book is renamed to volume by sql/V2__rename.sql:2", "migrations=2");
        assertThat(kept.used()).contains("The first 1 migrations have run before.");

        project.migration("V2__rename.sql", "alter table book alter column title type varchar(200);");

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .doesNotContain("column.length");
        assertThat(kept.used()).contains("The first 1 migrations have run before.");
        assertThat(kept.entries()).hasSize(3);
    }

    @Test
    void whatFailsIsToldAsIfNothingHadBeenKept() throws Exception {
        project.migration(
                "V1__book.sql",
                "create table book (id bigint primary key, title varchar(200) not null);\n"
                        + "grant select on book to clerk;");
        assertThat(kept.check(settings())).contains("roles that they do not create; the check created them: clerk.");
        project.migration("V2__grant.sql", "grant select on book to reader;\nalter table book owner to clerk;");

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .contains("the check created them: clerk, reader.");

        project.migration("V3__broken.sql", "alter table book add column pages integer;\nalter table boook add y int;");

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .contains("V3__broken.sql, line 2, failed");
    }

    @Test
    void repeatableMigrationsAreWarnedOfAgain() throws Exception {
        project.migration("R__titles.sql", "create view titles as select title from book;");
        String before = kept.check(settings());
        assertThat(before).contains("relation \"titles\" already exists");

        assertThat(kept.check(settings())).isEqualTo(before);
        assertThat(kept.used()).contains(KeptDatabase.ALL);

        project.migration("V2__pages.sql", "alter table book add column pages integer;");
        kept.check(settings());
        assertThat(kept.used())
                .as("a repeatable migration runs after all others")
                .isEmpty();
    }

    /** As a dump does, which is what an old project often begins with. */
    @Test
    void laterMigrationsFindTheSessionOfThoseBefore() throws Exception {
        project.migration(
                "V1__book.sql",
                "set check_function_bodies = false; select set_config('search_path', '', false);\n"
                        + "create table public.book (id bigint primary key, title varchar(200) not null);");
        kept.check(settings());
        project.migration(
                "V2__function.sql", "create function pages() returns bigint language sql as 'select n from nowhere';");

        assertThat(kept.check(settings()))
                .isEqualTo(KeptDatabase.checkAnew(settings()))
                .contains("migrations=2");
        assertThat(kept.used()).contains("The first 1 migrations have run before.");
        assertThat(kept.beganAnew()).isFalse();
    }

    @Test
    void whatIsDamagedIsRemoved() throws Exception {
        String before = kept.check(settings());
        Path entry = kept.entries().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        for (int place : List.of(5, 300, bytes.length / 2)) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 1;
            Files.write(entry, damaged);
            assertThat(kept.check(settings())).as("damaged at %d", place).isEqualTo(before);
            assertThat(kept.entries()).hasSize(1);
        }
        assertThat(kept.check(settings())).isEqualTo(before);
        assertThat(kept.used()).contains(KeptDatabase.ALL);
    }

    @Test
    void anotherPlaceholderIsAnotherDatabase() throws Exception {
        project.migration(
                "V1__book.sql", "create table book (id bigint primary key, ${column} varchar(200) not null);");
        kept.check(settings(Map.of("flyway.placeholders.column", "title")));

        assertThat(kept.check(settings(Map.of("flyway.placeholders.column", "name"))))
                .contains("public.book.title", "public.book.name");
        assertThat(kept.used()).isEmpty();
    }

    private DriftSettings settings() throws IOException {
        return settings(Map.of());
    }

    private DriftSettings settings(Map<String, String> flyway) throws IOException {
        return project.settings()
                .classPath(KeptDatabase.classPath(directory.resolve("target/classes"), directory))
                .flywayProperties(flyway)
                .build();
    }
}

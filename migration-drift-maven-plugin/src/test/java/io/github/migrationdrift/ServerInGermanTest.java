package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.testing.SystemPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server whose messages are not English, which only some roles may change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerInGermanTest {
    private static final String BOOK = """
            create type mood as enum ('GOOD');
            create table book (id bigint primary key, mood mood);
            """;

    @TempDir
    private Path directory;

    private SystemPostgres server;

    @BeforeAll
    void start() {
        server = SystemPostgres.startInGerman();
        SharedPostgres.execute(server.superuser(), "create role planner login createdb password 'secret'");
        SharedPostgres.execute(server.superuser(), "create role chief login superuser password 'secret'");
        SharedPostgres.execute(server.superuser(), "alter role chief set lc_messages = 'de_DE.utf8'");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void entity() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve("source")).resolve("Book.java"), """
                import jakarta.persistence.*;

                @Entity
                class Book {
                    enum Mood { GOOD, BAD }

                    @Id
                    Long id;

                    @Enumerated(EnumType.STRING)
                    @Column(columnDefinition = "mood")
                    Mood mood;
                }
                """);
        SourceCompiler.compile(List.of(source), Files.createDirectories(directory.resolve("classes")));
        Files.createDirectories(directory.resolve("sql"));
    }

    @Test
    void speaksEnglishToARoleThatMayChooseIt() throws IOException {
        assertThat(fails("create table loan (id mod);", server.as("chief", "secret")))
                .hasMessageContaining("type \"mod\" does not exist (42704)");
    }

    @Test
    void isUnderstoodWhereItSpeaksGerman() throws IOException {
        DriftReport report = run(BOOK + """
                create table lending.loan (id bigint primary key, note citext);
                create function tags(book hstore) returns text[] language sql as 'select akeys(book)';
                """, server.as("planner", "secret"));

        assertThat(report.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("the check created it: create extension \"citext\"; create extension \"hstore\"."));
        assertThat(report.drifts())
                .extracting(drift -> drift.code())
                .contains("schema.missing", "enum-type.labels")
                .doesNotContain("ddl.refused");
    }

    @Test
    void isUnderstoodWhereItLacksARole() throws IOException {
        JdbcTarget planner = server.as("planner", "secret");

        assertThat(fails(BOOK + "grant select on book to reader;", planner).kind())
                .isEqualTo(CheckFailure.Kind.ROLE_MISSING);
        CheckFailure turning = fails(BOOK + "set role reader;", planner);
        assertThat(turning.kind()).isEqualTo(CheckFailure.Kind.ROLE_MISSING);
        assertThat(turning)
                .hasMessageContaining("V1__init.sql, line 3, failed: FEHLER: Rolle »reader« existiert nicht");
        assertThat(turning.advice()).startsWith("Create the role on the server");
    }

    @Test
    void isUnderstoodWhereItLacksAnExtension() throws IOException {
        assertThat(fails("create extension no_such;", server.as("planner", "secret"))
                        .advice())
                .startsWith("The embedded PostgreSQL has the extensions of PostgreSQL's own contrib");
    }

    private CheckFailure fails(String migration, JdbcTarget given) {
        return catchThrowableOfType(CheckFailure.class, () -> run(migration, given));
    }

    private DriftReport run(String migration, JdbcTarget given) throws IOException {
        Files.writeString(directory.resolve("sql/V1__init.sql"), migration);
        Path classes = directory.resolve("classes");
        return new DriftCheck()
                .run(DriftSettings.onClassPath()
                        .classPath(TestSettings.classPathBehind(classes))
                        .entityLocations(List.of(classes))
                        .migrationLocations("filesystem:" + directory.resolve("sql"))
                        .server(given.url(), given.user(), given.password())
                        .build());
    }
}

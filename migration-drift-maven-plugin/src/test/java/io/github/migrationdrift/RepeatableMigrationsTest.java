package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway runs a repeatable migration again once its content changes, which may be the first time that it fails. */
class RepeatableMigrationsTest {
    @TempDir
    private Path scripts;

    @BeforeEach
    void table() throws IOException {
        write("V1__init.sql", "create table book (id bigint primary key, title varchar(200) not null);");
    }

    @Test
    void warnsOfOneThatCannotRunTwice() throws IOException {
        write("R__titles.sql", "-- for the catalogue\ncreate view titles as select title from book;");

        assertThat(run(settings()).warnings())
                .containsExactly("Flyway runs repeatable migrations again once their content changes, and then this"
                        + " happens: R__titles.sql, line 2, failed: ERROR: relation \"titles\" already exists (42P07)."
                        + " Write them so that they can run again, with create or replace, if not exists or drop … if"
                        + " exists.");
    }

    @Test
    void warnsOfDataThatIsInsertedTwice() throws IOException {
        write("R__books.sql", "insert into book values (1, 'Emma');");

        assertThat(run(settings()).warnings())
                .singleElement()
                .asString()
                .contains("R__books.sql, line 1, failed: ERROR: duplicate key value");
    }

    @Test
    void isSilentOnThoseThatCanRunTwice() throws IOException {
        write("R__titles.sql", "create or replace view titles as select title from book;");
        write("R__upper.sql", "drop view if exists upper; create view upper as select upper(title) from book;");

        assertThat(run(settings()).warnings()).isEmpty();
    }

    @Test
    void findsTheHistoryWhereverItIs() throws IOException {
        write("R__titles.sql", "create view public.titles as select title from public.book;");
        write("V1__init.sql", "create table public.book (id bigint primary key, title varchar(200) not null);");

        assertThat(run(settings()
                                .flywayProperties(
                                        Map.of("flyway.defaultSchema", "History", "flyway.table", "done so far")))
                        .warnings())
                .singleElement()
                .asString()
                .contains("relation \"titles\" already exists");
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name), sql);
    }

    private DriftSettings.Builder settings() {
        return DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations("filesystem:" + scripts);
    }

    private static DriftReport run(DriftSettings.Builder settings) {
        return new DriftCheck().run(settings.build());
    }
}

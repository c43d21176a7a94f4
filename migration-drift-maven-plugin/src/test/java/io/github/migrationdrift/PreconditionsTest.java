package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What migrations take for granted that a new server does not have. */
class PreconditionsTest {
    private static final String LIBRARY = """
            create table book (id bigint primary key, title varchar(200) not null);
            """;

    @TempDir
    private Path scripts;

    @Test
    void makesRolesThatMigrationsName() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                grant select on book to reader;
                alter table book owner to "Shop Owner";
                do $$ begin execute 'grant insert on book to writer'; end $$;
                """));

        assertThat(report.warnings())
                .contains("The migrations presuppose roles, which were made for the check: reader, Shop Owner, writer."
                        + " State them with <roles> (-Ddrift.roles=reader,Shop Owner,writer) to begin with them.");
    }

    @Test
    void saysNothingOfRolesThatAreStated() throws IOException {
        DriftReport report =
                run(settings(LIBRARY + "grant select on book to reader;").roles(List.of("reader")));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void runsWhatAnAdministratorPrepares() throws IOException {
        DriftReport report = run(settings(LIBRARY + "create index on book using gin (title gin_trgm_ops);")
                .initSql("create extension pg_trgm"));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void tellsOfSchemasAndMakesExtensionsThatMigrationsPresuppose() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                create table "Lending".loan (id uuid primary key default uuid_generate_v4(), note citext);
                create index on book using gin (title gin_trgm_ops);
                """));

        assertThat(report.drifts())
                .filteredOn(drift -> drift.code().equals("schema.missing"))
                .singleElement()
                .satisfies(drift -> assertThat(drift.message())
                        .isEqualTo(
                                "No migration creates the schema Lending, and V1__init.sql, line 2 needs it. Where an"
                                        + " administrator creates it, say so with <initSql>."))
                .satisfies(drift -> assertThat(drift.severity()).isEqualTo(Severity.ERROR))
                .satisfies(drift -> assertThat(drift.repair()).contains("create schema \"Lending\""));
        String statements =
                "create extension \"citext\"; create extension \"uuid-ossp\";" + " create extension \"pg_trgm\"";
        assertThat(report.warnings())
                .contains("The migrations presuppose what none of them makes, and what was made for the check: "
                        + statements + ". Add it to a migration, or state it with <initSql> (-Ddrift.initSql='"
                        + statements + "').");
    }

    @Test
    void namesTheStatementThatAnAdministratorGotWrong() throws IOException {
        DriftSettings.Builder settings = settings(LIBRARY).initSql("create extenshun citext");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageStartingWith("PostgreSQL refuses the SQL of <initSql>: ERROR: syntax error at or near")
                .extracting(CheckFailure::advice)
                .asString()
                .startsWith("Correct <initSql> (-Ddrift.initSql)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create extension postgis;                                    | <url> (-Ddrift.url=jdbc:postgresql://…)",
                "create table t (id int auto_increment primary key);          | looks like the SQL of MySQL or MariaDB",
                "create table `t` (id int);                                   | looks like the SQL of MySQL or MariaDB",
                "create table t (id number(10), name varchar2(20));           | looks like the SQL of Oracle",
                "create table t (id int identity(1,1), name nvarchar(20));    | looks like the SQL of SQL Server",
                "create table t (id int, code no_such_type);                  | <initSql> (-Ddrift.initSql)"
            })
    void saysTheWayOut(String migration, String advice) throws IOException {
        DriftSettings.Builder settings = settings(migration);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageContaining("V1__init.sql, line 1, failed")
                .extracting(CheckFailure::advice)
                .asString()
                .contains(advice);
    }

    private DriftSettings.Builder settings(String migration) throws IOException {
        Files.writeString(scripts.resolve("V1__init.sql"), migration);
        return DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations("filesystem:" + scripts);
    }

    private static DriftReport run(DriftSettings.Builder settings) {
        return new DriftCheck().run(settings.build());
    }
}
